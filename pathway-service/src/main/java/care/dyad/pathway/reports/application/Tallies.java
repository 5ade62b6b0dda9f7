package care.dyad.pathway.reports.application;

import care.dyad.pathway.reports.domain.Tally;

import java.time.Instant;
import java.util.List;

/** Counts what was recorded. */
@FunctionalInterface
public interface Tallies {

    /**
     * What is counted.
     *
     * @param from first instant at which a referral was received, UTC
     * @param until first instant at which it no longer counts, UTC
     * @param now until when deadlines are over, UTC
     * @param areas that have a row of their own
     */
    record Wanted(Instant from, Instant until, Instant now, List<String> areas) {}

    /** Every count that is not zero. */
    List<Tally> count(Wanted wanted);
}
