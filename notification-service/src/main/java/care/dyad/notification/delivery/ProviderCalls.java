package care.dyad.notification.delivery;

import care.dyad.notification.domain.Channel;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.Locale;

/** Counts what reaches the providers: exactly what passed the check, or something went round it. */
@Component
class ProviderCalls {

    private final MeterRegistry meters;

    ProviderCalls(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Channel channel) {
        meters.counter(
                        "dyad.notifications.provider.calls",
                        "channel",
                        channel.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
