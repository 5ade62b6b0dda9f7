package care.dyad.notification.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a notification is tried: pauses double up to a longest one, with jitter so that a mail
 * server that comes back is not met by all at once, until the time is up.
 *
 * @param first pause after the first attempt
 * @param longest longest pause
 * @param giveUpAfter how long after it was queued a notification is given up
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

    private static final int DOUBLINGS_THAT_FIT = 30;

    /**
     * @throws IllegalArgumentException when a duration is not positive, or first exceeds longest
     */
    public RetryPolicy {
        if (!first.isPositive() || first.compareTo(longest) > 0 || !giveUpAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "retry pauses are positive, and the first is not longer than the longest");
        }
    }

    /**
     * The pause before the next attempt.
     *
     * @param attempts how many were made, at least 1
     * @param waited how long ago the notification was queued
     * @param jitter from 0 to 1; 1 gives the whole pause, 0 half of it
     * @return empty when it is given up
     */
    public Optional<Duration> pauseAfter(int attempts, Duration waited, double jitter) {
        if (waited.compareTo(giveUpAfter) >= 0) {
            return Optional.empty();
        }
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_THAT_FIT));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Optional.of(Duration.ofMillis(Math.round(whole.toMillis() * (1 + jitter) / 2)));
    }
}
