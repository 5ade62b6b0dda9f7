package care.dyad.pathway.episodes.kafka;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Occurrence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Breaches that were told, and how long after the deadline, in domain time. */
@Component
class BreachMeters {

    /** A breach is told within this time of its deadline, or of the service being ready again. */
    private static final Duration PROMISED = Duration.ofSeconds(60);

    private final Map<ClockKind, Counter> breaches = new EnumMap<>(ClockKind.class);
    private final Timer lag;

    BreachMeters(MeterRegistry meters) {
        for (ClockKind kind : ClockKind.values()) {
            breaches.put(kind, counter(kind, meters));
        }
        lag =
                Timer.builder("dyad.breach.announcement.lag")
                        .description("Time from a deadline that passed until its breach was told")
                        .serviceLevelObjectives(PROMISED)
                        .register(meters);
    }

    private static Counter counter(ClockKind kind, MeterRegistry meters) {
        return Counter.builder("dyad.breaches")
                .description("Deadlines that passed, by what they are for")
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    void count(Occurrence<ClockEvent> told) {
        if (told.event() instanceof ClockEvent.SlaBreached breached) {
            Counter counter = breaches.get(breached.deadline().kind());
            if (counter != null) {
                counter.increment();
            }
            lag.record(Duration.between(breached.deadline().dueAt(), told.at()));
        }
    }
}
