package care.dyad.notification.application;

import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.TeamNotice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has to acknowledge: one for each event that was told as urgent or as an emergency,
 * whoever and however many were told. Times are Dyad's, not real ones.
 */
public interface Acknowledgements {

    /** How an acknowledgement stands. */
    enum State {
        /** Somebody is waited for. */
        OPEN,
        /** Nobody acknowledged, and everybody was told. */
        EXHAUSTED,
        /** Somebody acknowledged. */
        ACKNOWLEDGED,
        /** Somebody acted instead. */
        OVERTAKEN
    }

    /** Waits for somebody until then; a repeat changes nothing. */
    void await(Notice notice, Instant until);

    /**
     * The longest overdue, which nobody else takes until the commit.
     *
     * @return the notice that was told last; empty when nothing is overdue
     */
    Optional<TeamNotice> nextOverdue(Instant now);

    /** Waits again, until then. */
    void awaitAgain(UUID causeEventId, Instant until);

    /** There is nobody left to tell. */
    void exhaust(UUID causeEventId);

    /**
     * Notes who acknowledged.
     *
     * @return false when nobody is waited for any more
     */
    boolean acknowledge(UUID causeEventId, String recipientId, Instant at);

    /** Somebody acted, so nobody is waited for any more. */
    void overtake(News.Settled settled, Instant at);

    /** How it stands; empty when nobody has to acknowledge anything. */
    Optional<State> stateOf(UUID causeEventId);
}
