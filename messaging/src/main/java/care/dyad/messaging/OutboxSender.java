package care.dyad.messaging;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

import java.util.concurrent.CompletableFuture;

/** Sends a row of the outbox to the broker, as a step of its trace. */
final class OutboxSender {

    private final KafkaOperations<String, byte[]> kafka;
    private final String source;
    private final Traces traces;

    OutboxSender(KafkaOperations<String, byte[]> kafka, String source, Traces traces) {
        this.kafka = kafka;
        this.source = source;
        this.traces = traces;
    }

    /** Completed when the broker has acknowledged it. */
    CompletableFuture<?> send(OutboxPublisher.Row row) {
        Traces.Step step = traces.publishing(row.topic(), row.type(), row.traceparent());
        return kafka.send(message(row, step)).whenComplete((sent, failure) -> end(step, failure));
    }

    /** Lets what was sent go out at once: nothing comes that it could wait for. */
    void flush() {
        kafka.flush();
    }

    private ProducerRecord<String, byte[]> message(OutboxPublisher.Row row, Traces.Step step) {
        boolean erases = row.payload().length == 0;
        var produced =
                new ProducerRecord<String, byte[]>(
                        row.topic(), row.key(), erases ? null : row.payload());
        new EventHeaders(
                        row.eventId(),
                        source,
                        row.type(),
                        row.occurredAt(),
                        step.traceparent(),
                        null)
                .writeTo(produced.headers(), row.key());
        return produced;
    }

    private static void end(Traces.Step step, @Nullable Throwable failure) {
        if (failure == null) {
            step.done();
        } else {
            step.failed("NOT_ACKNOWLEDGED");
        }
    }
}
