package care.dyad.notification.delivery;

import care.dyad.notification.application.DeliveryFigures;
import care.dyad.notification.application.Outcome;
import care.dyad.notification.domain.Channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts deliveries, and logs the ones that somebody has to look at. */
@Component
class MeteredDeliveries implements DeliveryFigures {

    private static final Logger log = LoggerFactory.getLogger(MeteredDeliveries.class);

    private final MeterRegistry meters;
    private final Counter possibleRepeats;
    private final Map<Channel, Counter> passed;
    private final Map<Outcome, Counter> attempts;

    MeteredDeliveries(MeterRegistry meters) {
        this.meters = meters;
        possibleRepeats =
                Counter.builder("dyad.notifications.possible.repeats")
                        .description("Sent again, because an earlier attempt was never answered")
                        .register(meters);
        passed =
                Arrays.stream(Channel.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        channel ->
                                                Counter.builder("dyad.notifications.passed")
                                                        .description("Messages past the check")
                                                        .tag("channel", tag(channel))
                                                        .register(meters)));
        attempts =
                Arrays.stream(Outcome.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        outcome ->
                                                Counter.builder("dyad.notifications.attempts")
                                                        .description("Attempts to deliver")
                                                        .tag("outcome", tag(outcome))
                                                        .register(meters)));
    }

    @Override
    public void possibleRepeat(UUID notificationId) {
        log.warn("notification {} may be repeated, under the same id", notificationId);
        possibleRepeats.increment();
    }

    @Override
    public void attempted(UUID notificationId, Outcome outcome) {
        if (outcome == Outcome.FAILED) {
            log.error(
                    "notification {} is given up; see its last_failure, and tell the team another"
                            + " way",
                    notificationId);
        }
        Objects.requireNonNull(attempts.get(outcome)).increment();
    }

    @Override
    public void passed(Channel channel) {
        Objects.requireNonNull(passed.get(channel)).increment();
    }

    @Override
    public void stopped(Channel channel, String reason) {
        log.error("a message was stopped before it left, by {}", reason);
        meters.counter(
                        "dyad.notifications.stopped",
                        "channel",
                        tag(channel),
                        "reason",
                        reason.toLowerCase(Locale.ROOT))
                .increment();
    }

    private static String tag(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
