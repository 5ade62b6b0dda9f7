package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether there is a safeguarding concern; it never blocks routing. Masked when printed.
 *
 * @param concern whether there is one
 * @param detail what it is, or null
 */
public record Safeguarding(boolean concern, @Nullable String detail) {

    @Override
    public String toString() {
        return "Safeguarding[masked]";
    }
}
