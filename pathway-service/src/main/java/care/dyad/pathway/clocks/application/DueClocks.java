package care.dyad.pathway.clocks.application;

import java.time.Instant;
import java.util.List;

/** The clocks that wait for an announcement. */
public interface DueClocks {

    /**
     * Looks for clocks whose reminder or deadline has come, the longest overdue first.
     *
     * @param now current time, UTC
     * @param atMost how many at most
     */
    List<ClockId> find(Instant now, int atMost);

    /**
     * Marks some of those as announced that still are due. A clock that is past its deadline goes
     * straight to breached. Clocks of a referral that somebody else is working on are left for the
     * next time.
     *
     * @param found what was found
     * @param now current time, UTC
     */
    List<DueClock> take(List<ClockId> found, Instant now);
}
