package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.Optional;

/**
 * The events that keep their order among each other: those of one key in one topic, which is all
 * the order that Kafka promises.
 *
 * @param topic the topic
 * @param key the key
 */
record Line(String topic, String key) {

    /** The line of a record; a record without a key, or with one that no text is, has none. */
    static Optional<Line> of(ConsumerRecord<String, byte[]> incoming) {
        String key = incoming.key();
        return key == null || key.indexOf(0) >= 0
                ? Optional.empty()
                : Optional.of(new Line(incoming.topic(), key));
    }
}
