package care.dyad.start.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Domain time: starts at the virtual epoch when real time is at the real epoch, and runs faster.
 */
final class ScaledClock extends Clock {

    private static final long NANOS = 1_000_000_000L;

    private final Clock real;
    private final Instant realEpoch;
    private final Instant virtualEpoch;
    private final double speed;

    ScaledClock(Clock real, Instant realEpoch, Instant virtualEpoch, double speed) {
        this.real = real;
        this.realEpoch = realEpoch;
        this.virtualEpoch = virtualEpoch;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(realEpoch, real.instant());
        double seconds = (passed.getSeconds() + passed.getNano() / (double) NANOS) * speed;
        long whole = (long) Math.floor(seconds);
        return virtualEpoch.plusSeconds(whole).plusNanos((long) ((seconds - whole) * NANOS));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScaledClock(real.withZone(zone), realEpoch, virtualEpoch, speed);
    }
}
