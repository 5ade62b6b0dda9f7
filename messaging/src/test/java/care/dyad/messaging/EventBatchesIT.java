package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

@WithInfrastructure(database = "messaging_batches")
@SpringBootTest
class EventBatchesIT {

    private static final int SIZE = 5;

    @Autowired private EventBatches batches;
    @Autowired private EventCodec codec;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("TRUNCATE heard, inbox, outbox").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anUnreadableRecordCutsTheBatchExactlyBeforeIt(int bad) {
        List<ConsumerRecord<String, byte[]>> batch = batch();
        batch.set(bad, garbage());

        BatchListenerFailedException cut =
                catchThrowableOfType(BatchListenerFailedException.class, () -> hear(batch));

        assertThat(cut.getIndex()).isEqualTo(bad);
        assertThat(cut).hasCauseInstanceOf(UnreadableEvent.class);
        assertThat(heard()).isEqualTo(texts().subList(0, bad));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aRecordThatTheDatabaseRefusesCutsTheBatchExactlyBeforeIt(int bad) {
        List<ConsumerRecord<String, byte[]>> batch = batch();
        batch.set(bad, incoming(Events.saying("key", "refused by the database")));

        BatchListenerFailedException cut =
                catchThrowableOfType(BatchListenerFailedException.class, () -> hear(batch));

        assertThat(cut.getIndex()).isEqualTo(bad);
        assertThat(heard()).isEqualTo(texts().subList(0, bad));
        assertThat(inboxRows()).isEqualTo(bad);
    }

    @Test
    void aRedeliveredBatchCausesNothing() {
        List<ConsumerRecord<String, byte[]>> batch = batch();
        hear(batch);

        hear(batch);

        assertThat(heard()).isEqualTo(texts());
    }

    @Test
    void aRepeatWithinABatchIsHeardOnce() {
        ConsumerRecord<String, byte[]> one = incoming(Events.saying("key", "once"));

        hear(List.of(one, one));

        assertThat(heard()).containsExactly("once");
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        UUID id = UUID.randomUUID();
        hear(List.of(incoming(Events.saying("key", "first", id))));

        assertThatThrownBy(() -> hear(List.of(incoming(Events.saying("key", "second", id)))))
                .hasRootCauseMessage("OTHER_CONTENT_UNDER_SAME_ID");
        assertThat(heard()).containsExactly("first");
    }

    @Test
    void whoUsesAnIdTwiceIsToldOfEachOtherContent() {
        UUID id = UUID.randomUUID();
        List<String> told = new ArrayList<>();

        batches.handle(
                List.of(
                        incoming(Events.saying("key", "before")),
                        incoming(Events.saying("key", "first", id)),
                        incoming(Events.saying("key", "second", id)),
                        incoming(Events.saying("key", "first", id)),
                        incoming(Events.saying("key", "after"))),
                (incoming, event) -> Optional.of(incoming.topic() + ": " + Events.text(event)),
                this::remember,
                told::add);

        assertThat(told).singleElement().asString().endsWith(": second");
        assertThat(heard()).hasSize(3).noneMatch(text -> text.endsWith("second"));
    }

    @Test
    void whatIsNotForThisConsumerLeavesNoTrace() {
        batches.handle(batch(), event -> Optional.<String>empty(), this::remember);

        assertThat(inboxRows()).isZero();
    }

    private void hear(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, event -> Optional.of(Events.text(event)), this::remember);
    }

    private void remember(List<String> texts) {
        texts.forEach(text -> jdbc.sql("INSERT INTO heard (said) VALUES (?)").param(text).update());
    }

    private List<String> heard() {
        return jdbc.sql("SELECT said FROM heard ORDER BY place")
                .query((row, i) -> row.getString(1))
                .list();
    }

    private int inboxRows() {
        return jdbc.sql("SELECT count(*) FROM inbox").query((row, i) -> row.getInt(1)).single();
    }

    private List<ConsumerRecord<String, byte[]>> batch() {
        return new ArrayList<>(
                texts().stream().map(text -> incoming(Events.saying("key", text))).toList());
    }

    private static List<String> texts() {
        return IntStream.range(0, SIZE).mapToObj(i -> "event " + i).toList();
    }

    private ConsumerRecord<String, byte[]> garbage() {
        ConsumerRecord<String, byte[]> good = incoming(Events.saying("key", "x"));
        var bad = new ConsumerRecord<>(good.topic(), 0, 0L, good.key(), new byte[] {9});
        good.headers().forEach(bad.headers()::add);
        return bad;
    }

    private ConsumerRecord<String, byte[]> incoming(OutgoingEvent event) {
        ProducerRecord<String, byte[]> sent = codec.producerRecord(event);
        var incoming = new ConsumerRecord<>(sent.topic(), 0, 0L, event.key(), sent.value());
        sent.headers().forEach(incoming.headers()::add);
        return incoming;
    }
}
