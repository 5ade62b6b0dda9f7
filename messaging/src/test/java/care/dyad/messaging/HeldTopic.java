package care.dyad.messaging;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Topics of their own, so that no other test's events are between these. */
final class HeldTopic {

    static final String OTHERS = "held.of-others";

    private final EventCodec codec;
    private final KafkaTemplate<String, byte[]> kafka;
    private final String name;

    HeldTopic(EventCodec codec, KafkaTemplate<String, byte[]> kafka, String name) {
        this.codec = codec;
        this.kafka = kafka;
        this.name = name;
    }

    static void declare(String brokers, String name, int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(
                            Stream.of(
                                            new NewTopic(name, partitions, (short) 1),
                                            new NewTopic(deadLetters(name), 1, (short) 1))
                                    .filter(wanted -> !there.contains(wanted.name()))
                                    .toList())
                    .all()
                    .get();
        }
    }

    static String deadLetters(String name) {
        return name + ".messaging-test.dlt";
    }

    void say(String key, String text) {
        send(new ProducerRecord<>(name, null, key, saying(key, text).value()), key, text);
    }

    void sayUnreadable(String key) {
        send(new ProducerRecord<>(name, null, key, new byte[] {7, 7, 7}), key, "unreadable");
    }

    void erase(String key) {
        send(new ProducerRecord<>(name, null, key, null), key, "erased");
    }

    private void send(ProducerRecord<String, byte[]> produced, String key, String text) {
        saying(key, text).headers().forEach(produced.headers()::add);
        kafka.send(produced).join();
    }

    private ProducerRecord<String, byte[]> saying(String key, String text) {
        return codec.producerRecord(
                Events.saying(key, text, UUID.nameUUIDFromBytes((key + text).getBytes())));
    }
}
