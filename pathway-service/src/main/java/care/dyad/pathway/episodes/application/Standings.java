package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.CaseStanding;

import java.util.UUID;

/** How cases stand. */
@FunctionalInterface
public interface Standings {

    /**
     * How a case stands, with the place of telling it.
     *
     * @param sequence position among the events of the case, from 1
     * @param standing how it stands
     */
    record Numbered(long sequence, CaseStanding standing) {}

    /** Takes the next place among the events of a case, under the lock on it. */
    Numbered next(UUID referralId);
}
