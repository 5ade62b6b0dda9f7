package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * What the mother said about contacting her safely. Masked when printed.
 *
 * @param channels channels that are safe; empty when not stated
 * @param voicemail whether a voicemail may be left; false when not stated
 * @param note what else to keep to, or null
 */
public record SafeContact(List<ContactChannel> channels, boolean voicemail, @Nullable String note) {

    /** Nothing was said, so nothing is known to be safe. */
    public static final SafeContact NOT_STATED = new SafeContact(List.of(), false, null);

    public SafeContact {
        channels = List.copyOf(Objects.requireNonNullElse(channels, List.of()));
    }

    @Override
    public String toString() {
        return "SafeContact[masked]";
    }
}
