package care.dyad.pathway.pages.application;

import care.dyad.pathway.pages.domain.DueBand;

import org.jspecify.annotations.Nullable;

/**
 * How many open episodes have a deadline in each band.
 *
 * @param breached passed
 * @param today today is the last day
 * @param soon one of the next three days is the last
 * @param later later
 */
public record WorklistCounts(int breached, int today, int soon, int later) {

    /** All of them. */
    public int all() {
        return breached + today + soon + later;
    }

    /** Those in a band; all for null. */
    public int of(@Nullable DueBand band) {
        if (band == null) {
            return all();
        }
        return switch (band) {
            case BREACHED -> breached;
            case TODAY -> today;
            case SOON -> soon;
            case LATER -> later;
        };
    }
}
