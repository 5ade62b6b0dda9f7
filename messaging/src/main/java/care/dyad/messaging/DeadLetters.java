package care.dyad.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Turns a record that cannot be read into a dead letter: the original bytes and headers, where it
 * came from, and a reason code. Never a message or stack trace, which could hold data.
 */
public final class DeadLetters {

    private final String consumer;
    private final Counter written;

    DeadLetters(String consumer, MeterRegistry meters) {
        this.consumer = consumer;
        written =
                Counter.builder("dyad.dead.letters")
                        .description("Unreadable events that were put on a dead-letter topic")
                        .register(meters);
    }

    /**
     * The dead letter of a record, for the topic {@code <topic>.<consumer>.dlt}. It is counted; one
     * that is written again because the broker did not take it counts again.
     *
     * @param reason code of why it cannot be read
     */
    public ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> source, String reason) {
        written.increment();
        var headers = new RecordHeaders(source.headers().toArray());
        put(headers, "dlt_reason", reason);
        put(headers, "dlt_consumer", consumer);
        put(headers, "dlt_topic", source.topic());
        put(headers, "dlt_partition", Integer.toString(source.partition()));
        put(headers, "dlt_offset", Long.toString(source.offset()));
        put(headers, "dlt_timestamp", Long.toString(source.timestamp()));
        return new ProducerRecord<>(
                source.topic() + "." + consumer + ".dlt",
                null,
                source.key(),
                source.value(),
                headers);
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
