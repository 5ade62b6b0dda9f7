package care.dyad.pathway.directory.domain;

import org.jspecify.annotations.Nullable;

/**
 * Ages of the mother in completed years, both ends included.
 *
 * @param min youngest age that is taken
 * @param max oldest age that is taken; null without an upper end
 */
public record AgeRange(int min, @Nullable Integer max) {

    /**
     * @throws IllegalArgumentException when the youngest age lies above the oldest
     */
    public AgeRange {
        if (min < 0 || (max != null && max < min)) {
            throw new IllegalArgumentException("youngest age above the oldest");
        }
    }

    /** Whether the age is taken; an age that is not known is not held against the mother. */
    public boolean includes(@Nullable Integer years) {
        return years == null || (years >= min && (max == null || years <= max));
    }
}
