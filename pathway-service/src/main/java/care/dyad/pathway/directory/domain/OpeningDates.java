package care.dyad.pathway.directory.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When a service takes referrals; local dates in England.
 *
 * @param opensOn first day
 * @param closesOn first day on which it takes none; null while no end is known
 */
public record OpeningDates(LocalDate opensOn, @Nullable LocalDate closesOn) {

    /**
     * @throws IllegalArgumentException when the service would close before it opens
     */
    public OpeningDates {
        if (closesOn != null && closesOn.isBefore(opensOn)) {
            throw new IllegalArgumentException("closes before it opens");
        }
    }

    /** Whether the service takes referrals on the given day. */
    public boolean include(LocalDate day) {
        return !day.isBefore(opensOn) && (closesOn == null || day.isBefore(closesOn));
    }
}
