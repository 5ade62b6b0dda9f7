package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes down what it hears, with the key, and answers each; fails at what it was told to. The
 * database is taken from it while it hears {@code away}.
 */
@TestConfiguration
class FailingListener {

    static final Set<String> FAILING = ConcurrentHashMap.newKeySet();
    static final AtomicInteger AWAY = new AtomicInteger();

    private record Said(String key, String text) {}

    private final EventBatches batches;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    FailingListener(EventBatches batches, Outbox outbox, JdbcClient jdbc) {
        this.batches = batches;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @KafkaListener(topics = "${held.topic}", groupId = "${held.group}")
    void ours(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, event -> Optional.of(new Said(event.key(), text(event))), this::hear);
    }

    @KafkaListener(topics = "${held.others:" + HeldTopic.OTHERS + "}", groupId = "${held.group}")
    void others(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(
                batch,
                (incoming, event) -> Optional.of(new Said(event.key(), text(event))),
                this::hear,
                conflict -> {});
    }

    private static String text(IncomingEvent event) {
        return event.isTombstone() ? "erased" : Events.text(event);
    }

    private void hear(List<Said> all) {
        all.forEach(this::hear);
    }

    private void hear(Said one) {
        if (FAILING.contains(one.text())) {
            throw new IllegalStateException("cannot stand " + one.text());
        }
        if (one.text().startsWith("away") && AWAY.decrementAndGet() >= 0) {
            jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())").query().listOfRows();
        }
        jdbc.sql("INSERT INTO heard (said) VALUES (?)")
                .param(one.key() + " " + one.text())
                .update();
        outbox.append(List.of(Events.saying(one.key(), "heard " + one.text())));
    }
}
