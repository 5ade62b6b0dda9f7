package care.dyad.notification;

import care.dyad.messaging.Glance;
import care.dyad.notification.application.Alerts;
import care.dyad.notification.application.Backlog;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Condition;
import care.dyad.notification.domain.TimingPolicy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** What the alerts of operators look at; every instance measures the same, for all. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {

    private static final Duration KEEP = Duration.ofSeconds(5);

    @Bean
    MeterBinder conditions(Alerts alerts) {
        var parked = new Glance<>(() -> alerts.extent(Condition.PARKED), KEEP);
        var unacknowledged = new Glance<>(() -> alerts.extent(Condition.UNACKNOWLEDGED), KEEP);
        return meters -> {
            Gauge.builder("dyad.notifications.parked", () -> parked.of(Integer::doubleValue))
                    .description("Messages to teams that were given up and wait for somebody")
                    .register(meters);
            Gauge.builder(
                            "dyad.notifications.unacknowledged",
                            () -> unacknowledged.of(Integer::doubleValue))
                    .description("Urgent news that nobody confirmed, with nobody left to tell")
                    .register(meters);
        };
    }

    @Bean
    MeterBinder backlog(Backlog backlog, TimingPolicy policy, Clock clock) {
        var storms = new Glance<>(() -> backlog.storms(policy, clock.instant()), KEEP);
        return meters -> {
            for (Channel channel : Channel.values()) {
                oldest(backlog, channel, meters);
            }
            Gauge.builder("dyad.notifications.storms", () -> storms.of(Integer::doubleValue))
                    .description("Recipients whose messages are held back, because of too many")
                    .register(meters);
        };
    }

    private static void oldest(Backlog backlog, Channel channel, MeterRegistry meters) {
        var oldest = new Glance<>(() -> backlog.oldest(channel), KEEP);
        Gauge.builder(
                        "dyad.notifications.oldest",
                        () -> oldest.of(waited -> waited.toMillis() / 1000.0))
                .description("How long the oldest message to a team has waited for delivery")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .baseUnit("seconds")
                .register(meters);
    }
}
