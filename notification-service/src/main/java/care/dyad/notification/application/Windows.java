package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;

import java.time.Duration;
import java.time.Instant;

/** Counts what recipients are told, in windows of time. */
public interface Windows {

    /**
     * A place in a window.
     *
     * @param number from 1
     * @param began when the window began, UTC
     */
    record Place(int number, Instant began) {}

    /**
     * Takes the next place in the recipient's window; begins another when that is over. Holds the
     * recipient until the commit.
     */
    Place next(String recipientId, Channel channel, Instant now, Duration window);
}
