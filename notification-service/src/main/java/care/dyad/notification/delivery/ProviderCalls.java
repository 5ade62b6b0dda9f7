package care.dyad.notification.delivery;

import care.dyad.notification.domain.Channel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Counts what reaches the providers: exactly what passed the check, or something went round it. */
@Component
class ProviderCalls {

    private final Map<Channel, Counter> calls = new EnumMap<>(Channel.class);

    /**
     * Each is there from the start: a counter that appears with its first call shows no increase.
     */
    ProviderCalls(MeterRegistry meters) {
        for (Channel channel : Channel.values()) {
            calls.put(
                    channel,
                    meters.counter(
                            "dyad.notifications.provider.calls",
                            "channel",
                            channel.name().toLowerCase(Locale.ROOT)));
        }
    }

    void count(Channel channel) {
        Objects.requireNonNull(calls.get(channel)).increment();
    }
}
