package care.dyad.pathway.clocks.application;

import java.time.Instant;
import java.util.List;

/** The clocks that wait for an announcement. */
public interface DueClocks {

    /**
     * Whether there is anything to take.
     *
     * @param now current time, UTC
     */
    boolean areAny(Instant now);

    /**
     * Marks clocks whose reminder or deadline has come as announced, the longest overdue first. A
     * clock that is past its deadline goes straight to breached. Clocks of a referral that somebody
     * else is working on are left for the next time.
     *
     * @param now current time, UTC
     * @param atMost how many at most
     */
    List<DueClock> take(Instant now, int atMost);
}
