package care.dyad.pathway;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How domain time runs; the same for all services of a system.
 *
 * @param realEpoch real time at which domain time was at the virtual epoch; null for real time
 * @param virtualEpoch domain time at the real epoch; null for real time
 * @param speed seconds of domain time in a second of real time
 */
@ConfigurationProperties("dyad.clock")
record DomainClockSettings(
        @Nullable Instant realEpoch,
        @Nullable Instant virtualEpoch,
        @DefaultValue("1") double speed) {

    /** Ticks in milliseconds: events carry no more, and whoever reads them must find the same. */
    Clock clock() {
        return Clock.tick(running(), Duration.ofMillis(1));
    }

    private Clock running() {
        Clock real = Clock.systemUTC();
        return realEpoch == null || virtualEpoch == null
                ? real
                : new ScaledClock(real, realEpoch, virtualEpoch, speed);
    }
}
