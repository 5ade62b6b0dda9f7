package care.dyad.pathway.episodes.metrics;

import care.dyad.pathway.episodes.application.Observations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Observations as metrics and log lines. */
@Component
class MeteredObservations implements Observations {

    private static final Logger LOG = LoggerFactory.getLogger(MeteredObservations.class);

    private final Counter retriagedIgnored;

    MeteredObservations(MeterRegistry meters) {
        retriagedIgnored =
                Counter.builder("dyad.referrals.retriaged.ignored")
                        .description("Triage decisions on referrals that have a case already")
                        .register(meters);
    }

    @Override
    public void retriagedIgnored(int decisions) {
        if (decisions > 0) {
            retriagedIgnored.increment(decisions);
            LOG.warn("{} triage decisions left aside: their referrals have a case", decisions);
        }
    }
}
