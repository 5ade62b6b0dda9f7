package care.dyad.start.time;

import care.dyad.start.RefusedToStart;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * How domain time runs; the same in every service of a system.
 *
 * @param realEpoch real time at which domain time was at the virtual epoch, UTC; null for real time
 * @param virtualEpoch domain time at the real epoch, UTC; null for real time
 * @param speed seconds of domain time in a second of real time
 */
@ConfigurationProperties(DomainTime.PREFIX)
public record DomainTime(
        @Nullable Instant realEpoch,
        @Nullable Instant virtualEpoch,
        @DefaultValue("1") double speed) {

    static final String PREFIX = "dyad.clock";

    /**
     * The domain's clock, in UTC.
     *
     * @throws RefusedToStart when only some of what a fast clock needs is set
     */
    public Clock clock() {
        return on(Clock.systemUTC());
    }

    /** What the domain's clock showed at an instant of the real time. */
    public Instant atReal(Instant real) {
        return on(Clock.fixed(real, ZoneOffset.UTC)).instant();
    }

    private Clock on(Clock real) {
        if (realEpoch != null && virtualEpoch != null) {
            return new ScaledClock(real, realEpoch, virtualEpoch, speed);
        }
        if (realEpoch == null && virtualEpoch == null && speed == 1) {
            return real;
        }
        throw new RefusedToStart(
                "dyad.clock is set in part: set dyad.clock.real-epoch and dyad.clock.virtual-epoch"
                        + " both, or leave them out and dyad.clock.speed at 1.");
    }
}
