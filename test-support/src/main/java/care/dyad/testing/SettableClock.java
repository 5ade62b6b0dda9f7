package care.dyad.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. Safe to move from another thread. */
public final class SettableClock extends Clock {

    private volatile Instant now;

    /** A clock that stands at {@code now}, in UTC. */
    public SettableClock(Instant now) {
        this.now = now;
    }

    /** A clock that stands at an ISO instant such as {@code 2026-11-20T10:00:00Z}. */
    public static SettableClock at(String instant) {
        return new SettableClock(Instant.parse(instant));
    }

    /** Sets the clock, backwards too. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves the clock forward. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Only UTC: a zone belongs in the domain, never in the clock. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock is in UTC only");
    }
}
