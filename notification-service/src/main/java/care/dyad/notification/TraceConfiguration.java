package care.dyad.notification;

import care.dyad.messaging.Traces;
import care.dyad.notification.application.DeliveryTraces;
import care.dyad.notification.application.Outcome;
import care.dyad.notification.domain.Notification;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Locale;
import java.util.function.Consumer;

/** Makes each attempt to deliver a step of the trace of the event that it tells about. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    DeliveryTraces deliveryTraces(Traces traces) {
        return notification -> {
            Traces.Step step = traces.asking(what(notification), notification.traceparent());
            return came(step);
        };
    }

    private static String what(Notification notification) {
        return "deliver by " + notification.channel().name().toLowerCase(Locale.ROOT);
    }

    private static Consumer<Outcome> came(Traces.Step step) {
        return outcome -> {
            switch (outcome) {
                case DELIVERED, OVERTAKEN -> step.done();
                case PUT_OFF, FAILED -> step.failed(outcome.name());
            }
        };
    }
}
