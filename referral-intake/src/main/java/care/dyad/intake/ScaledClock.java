package care.dyad.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Domain time that runs faster than real time, so that a fortnight can pass in minutes. */
final class ScaledClock extends Clock {

    private final Clock real;
    private final Instant realEpoch;
    private final Instant virtualEpoch;
    private final double speed;

    /**
     * @param realEpoch when both clocks started, by the real clock
     * @param virtualEpoch what this clock showed then
     * @param speed seconds of this clock in a real second
     */
    ScaledClock(Clock real, Instant realEpoch, Instant virtualEpoch, double speed) {
        this.real = real;
        this.realEpoch = realEpoch;
        this.virtualEpoch = virtualEpoch;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        long elapsed = Duration.between(realEpoch, real.instant()).toMillis();
        return virtualEpoch.plusMillis(Math.round(elapsed * speed));
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
