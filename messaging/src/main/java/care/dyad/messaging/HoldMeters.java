package care.dyad.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What the alerts about held events and dead letters look at. */
final class HoldMeters {

    private final Counter deadLetters;

    HoldMeters(MeterRegistry meters, HeldEvents events) {
        deadLetters =
                Counter.builder("dyad.dead.letters")
                        .description("Unreadable events that were put on a dead-letter topic")
                        .register(meters);
        Gauge.builder("dyad.held.events", () -> events.extent().count())
                .description("Events that are held: those that failed and those behind them")
                .register(meters);
        Gauge.builder("dyad.held.lines", () -> events.extent().lines())
                .description("Events that are held because they failed themselves")
                .register(meters);
        Gauge.builder("dyad.held.oldest", () -> events.extent().oldestSeconds())
                .description("For how long the oldest event is held")
                .baseUnit("seconds")
                .register(meters);
    }

    /** An unreadable event was put on its dead-letter topic. */
    void deadLettered() {
        deadLetters.increment();
    }
}
