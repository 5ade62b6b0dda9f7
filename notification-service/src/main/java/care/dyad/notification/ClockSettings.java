package care.dyad.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Clock;
import java.time.Instant;

/**
 * How domain time runs; the same in every service.
 *
 * @param realEpoch real instant at which the domain clock was started; null when it is real time
 * @param virtualEpoch what the domain clock showed then; null when it is real time
 * @param speed domain seconds in a real second
 */
@ConfigurationProperties("dyad.clock")
public record ClockSettings(
        @Nullable Instant realEpoch,
        @Nullable Instant virtualEpoch,
        @DefaultValue("1") double speed) {

    /**
     * The domain clock.
     *
     * @throws IllegalStateException when only some of the settings are there
     */
    Clock clock() {
        if (realEpoch == null && virtualEpoch == null && speed == 1) {
            return Clock.systemUTC();
        }
        if (realEpoch == null || virtualEpoch == null) {
            throw new IllegalStateException(
                    "dyad.clock: set real-epoch and virtual-epoch, both or neither");
        }
        return new ScaledClock(Clock.systemUTC(), realEpoch, virtualEpoch, speed);
    }
}
