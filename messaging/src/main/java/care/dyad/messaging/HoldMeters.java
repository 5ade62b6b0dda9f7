package care.dyad.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Duration;

/** What the alerts about held events look at. */
final class HoldMeters {

    private static final Duration KEEP = Duration.ofSeconds(5);

    HoldMeters(MeterRegistry meters, HeldEvents events) {
        var extent = new Glance<>(events::extent, KEEP);
        Gauge.builder("dyad.held.events", () -> extent.of(HeldEvents.Extent::count))
                .description("Events that are held: those that failed and those behind them")
                .register(meters);
        Gauge.builder("dyad.held.lines", () -> extent.of(HeldEvents.Extent::lines))
                .description("Events that are held because they failed themselves")
                .register(meters);
        Gauge.builder("dyad.held.oldest", () -> extent.of(HeldEvents.Extent::oldestSeconds))
                .description("For how long the oldest event is held")
                .baseUnit("seconds")
                .register(meters);
    }
}
