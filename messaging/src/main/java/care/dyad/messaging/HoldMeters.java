package care.dyad.messaging;

import care.dyad.messaging.HeldEvents.Extent;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** What the alerts about held events and dead letters look at. */
final class HoldMeters {

    /** Gauges that are read in one go tell of one look at the database. */
    private static final Duration IN_ONE_GO = Duration.ofSeconds(1);

    private record Look(Instant at, Extent extent) {}

    private final Counter deadLetters;
    private final Supplier<Extent> extent;
    private final InstantSource realTime;
    private @Nullable Look latest;

    HoldMeters(MeterRegistry meters, Supplier<Extent> extent, InstantSource realTime) {
        this.extent = extent;
        this.realTime = realTime;
        deadLetters =
                Counter.builder("dyad.dead.letters")
                        .description("Unreadable events that were put on a dead-letter topic")
                        .register(meters);
        Gauge.builder("dyad.held.events", () -> looked().count())
                .description("Events that are held: those that failed and those behind them")
                .register(meters);
        Gauge.builder("dyad.held.lines", () -> looked().lines())
                .description("Events that are held because they failed themselves")
                .register(meters);
        Gauge.builder("dyad.held.oldest", () -> looked().oldestSeconds())
                .description("For how long the oldest event is held")
                .baseUnit("seconds")
                .register(meters);
    }

    private synchronized Extent looked() {
        Instant now = realTime.instant();
        Look before = latest;
        if (before != null && Duration.between(before.at(), now).abs().compareTo(IN_ONE_GO) < 0) {
            return before.extent();
        }
        Extent found = extent.get();
        latest = new Look(now, found);
        return found;
    }

    /** An unreadable event was put on its dead-letter topic. */
    void deadLettered() {
        deadLetters.increment();
    }
}
