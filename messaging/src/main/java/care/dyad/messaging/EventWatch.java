package care.dyad.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.time.Duration;

/** How the events that come in get on: figures, and steps of their traces. */
final class EventWatch {

    private final MeterProvider<Timer> handled;
    private final Counter retried;
    private final Traces traces;

    EventWatch(MeterRegistry meters, Traces traces) {
        this.traces = traces;
        handled =
                Timer.builder("dyad.events.handled")
                        .description("Events handled, and how long after the broker had them")
                        .withRegistry(meters);
        retried =
                Counter.builder("dyad.events.retried")
                        .description("Attempts at an event that failed and will be made again")
                        .register(meters);
    }

    /** An event is handled from now on. */
    Traces.Step begun(String topic, EventHeaders headers) {
        return traces.handling(topic, headers.type(), headers.traceparent());
    }

    /** What the record said is committed. */
    void handled(ConsumerRecord<?, ?> record, Traces.Step step) {
        step.done();
        long millis = System.currentTimeMillis() - record.timestamp();
        handled.withTag("topic", record.topic()).record(Duration.ofMillis(Math.max(0, millis)));
    }

    /** A record was tried in vain. */
    void retried() {
        retried.increment();
    }
}
