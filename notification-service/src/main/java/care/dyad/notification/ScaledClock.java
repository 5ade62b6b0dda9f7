package care.dyad.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs at another speed than the real one, from a given instant. */
final class ScaledClock extends Clock {

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
        return virtualEpoch.plusMillis(Math.round(passed.toMillis() * speed));
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
