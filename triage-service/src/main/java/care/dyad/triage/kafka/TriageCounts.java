package care.dyad.triage.kafka;

import care.dyad.triage.domain.TriageDecision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.Locale;

/** Counts decisions by disposition and priority; a batch that is tried again counts again. */
@Component
class TriageCounts {

    private final MeterProvider<Counter> triaged;

    TriageCounts(MeterRegistry meters) {
        triaged =
                Counter.builder("dyad.referrals.triaged")
                        .description("Referrals that were decided on")
                        .withRegistry(meters);
    }

    void count(TriageDecision decision) {
        triaged.withTags(
                        "disposition", lower(decision.disposition()),
                        "priority", lower(decision.priority()))
                .increment();
    }

    private static String lower(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
