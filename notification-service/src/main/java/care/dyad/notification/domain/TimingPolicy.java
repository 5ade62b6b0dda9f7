package care.dyad.notification.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * When a notice goes out. What is an emergency or urgent never waits, for nothing.
 *
 * @param atMost how many notices that are not pressing a recipient is told on one channel in a
 *     window before the others are held back for a summary
 * @param window how long a window is
 */
public record TimingPolicy(int atMost, Duration window) {

    /**
     * @throws IllegalArgumentException when nothing could ever be told
     */
    public TimingPolicy {
        if (atMost < 1 || !window.isPositive()) {
            throw new IllegalArgumentException(
                    "a recipient is told once at least in a window, and the window has a length");
        }
    }

    /** Whether the team's rhythm holds the notice. */
    public Timing byRhythm(Notice notice, Preferences team, Instant now) {
        if (!notice.canWait()) {
            return new Timing.AtOnce();
        }
        return switch (team.rhythm()) {
            case AT_ONCE -> new Timing.AtOnce();
            case WORKING_HOURS ->
                    team.hours().contain(now)
                            ? new Timing.AtOnce()
                            : new Timing.Held(team.hours().nextBeginning(now), false);
            case DIGEST -> new Timing.Held(team.hours().nextBeginning(now), true);
        };
    }

    /**
     * Whether a notice that is not pressing is one too many.
     *
     * @param place its place in the window, from 1
     * @param began when the window began
     */
    public Timing byNumber(int place, Instant began) {
        return place <= atMost ? new Timing.AtOnce() : new Timing.Held(began.plus(window), true);
    }
}
