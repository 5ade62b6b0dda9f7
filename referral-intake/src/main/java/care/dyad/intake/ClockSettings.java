package care.dyad.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The domain's time. All services of a run share these three.
 *
 * @param realEpoch when the run started, UTC; without it the domain's time is the real time
 * @param virtualEpoch what the domain's clock showed then, UTC
 * @param speed seconds of the domain's clock in a real second
 */
@ConfigurationProperties("dyad.clock")
public record ClockSettings(
        @Nullable Instant realEpoch,
        @Nullable Instant virtualEpoch,
        @DefaultValue("1") double speed) {

    Clock clock() {
        return on(Clock.systemUTC());
    }

    /** What the domain's clock showed at an instant of the real time. */
    Instant atReal(Instant real) {
        return on(Clock.fixed(real, ZoneOffset.UTC)).instant();
    }

    private Clock on(Clock real) {
        if (realEpoch == null || virtualEpoch == null) {
            if (speed != 1) {
                throw new IllegalArgumentException(
                        "dyad.clock.speed needs dyad.clock.real-epoch and"
                                + " dyad.clock.virtual-epoch: set both, or leave it 1.");
            }
            return real;
        }
        return new ScaledClock(real, realEpoch, virtualEpoch, speed);
    }
}
