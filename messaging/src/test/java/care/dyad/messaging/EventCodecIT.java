package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.Heartbeat;
import care.dyad.events.ReferralReceived;
import care.dyad.schemas.DeclareContracts;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.WithInfrastructure;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

@WithInfrastructure
class EventCodecIT {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Infrastructure infrastructure;
    private EventCodec codec;

    @BeforeEach
    void connect(Infrastructure started) {
        infrastructure = started;
        codec = codec(started.schemaRegistry());
    }

    @Test
    void anEventIsReadBackAsItWasWritten() {
        OutgoingEvent sent = Events.saying("key", "hello");

        IncomingEvent read = codec.read(incoming(codec.producerRecord(sent))).orElseThrow();

        assertThat(read.event()).isEqualTo(sent.event());
        assertThat(read.headers().id()).isEqualTo(sent.eventId());
        assertThat(read.headers().source()).isEqualTo("codec-test");
        assertThat(read.headers().type()).isEqualTo(Heartbeat.class.getName());
    }

    /** The first is written and read by Confluent's serializer, the second without it. */
    @Test
    void theSecondEventOfASchemaIsWrittenAndReadAsTheFirst() {
        OutgoingEvent sent = Events.saying("key", "a cup of \u2615");
        ProducerRecord<String, byte[]> first = codec.producerRecord(sent);
        ProducerRecord<String, byte[]> second = codec.producerRecord(sent);

        assertThat(second.value()).isEqualTo(first.value());
        assertThat(codec.read(incoming(first)).orElseThrow().event()).isEqualTo(sent.event());
        assertThat(codec.read(incoming(second)).orElseThrow().event()).isEqualTo(sent.event());
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        ProducerRecord<String, byte[]> later = codec.producerRecord(Events.saying("key", "hello"));
        later.headers().add("ce_type", "care.dyad.events.OfALaterVersion".getBytes());

        assertThat(codec.read(incoming(later))).isEmpty();
        assertThat(meters.counter("dyad.events.skipped").count()).isEqualTo(1);
    }

    @Test
    void aTombstoneIsReadAsOne() {
        ProducerRecord<String, byte[]> produced = codec.producerRecord(Events.saying("key", "x"));
        var tombstone =
                new ProducerRecord<String, byte[]>(
                        produced.topic(), null, "key", null, produced.headers());

        assertThat(codec.read(incoming(tombstone)).orElseThrow().isTombstone()).isTrue();
    }

    @Test
    void garbageIsUnreadable() {
        assertUnreadable(new byte[] {1, 2, 3}, "NOT_CONFLUENT_WIRE_FORMAT");
    }

    @Test
    void anUnknownSchemaIsUnreadable() {
        byte[] bytes = ByteBuffer.allocate(9).put((byte) 0).putInt(987_654).array();

        assertUnreadable(bytes, "UNKNOWN_SCHEMA");
    }

    @Test
    void aKnownSchemaBeforeGarbageIsUnreadable() {
        ProducerRecord<String, byte[]> whole = codec.producerRecord(Events.saying("key", "hello"));
        byte[] cut = ByteBuffer.allocate(7).put(whole.value(), 0, 7).array();

        assertUnreadable(cut, "MALFORMED_AVRO");
        codec.read(incoming(whole));
        assertUnreadable(cut, "MALFORMED_AVRO");
    }

    @Test
    void aTypeThatIsNotTheSchemasIsUnreadable() {
        ProducerRecord<String, byte[]> whole = codec.producerRecord(Events.saying("key", "hello"));
        var other = incoming(whole);
        other.headers().remove("ce_type");
        other.headers().add("ce_type", ReferralReceived.class.getName().getBytes());

        assertThatThrownBy(() -> codec.read(other)).hasMessage("TYPE_MISMATCH");
        codec.read(incoming(whole));
        assertThatThrownBy(() -> codec.read(other)).hasMessage("TYPE_MISMATCH");
    }

    @Test
    void whatIsNoEventOfItsSchemaIsNotWritten() {
        codec.write(Events.TOPIC, Events.saying("key", "hello").event());

        assertThatThrownBy(() -> codec.write(Events.TOPIC, new Heartbeat()))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void aRegistryThatIsAwayIsNoReasonToGiveTheEventUp() {
        ProducerRecord<String, byte[]> produced = codec.producerRecord(Events.saying("key", "x"));
        EventCodec withoutRegistry = codec("http://localhost:1/apis/ccompat/v7");

        assertThatThrownBy(() -> withoutRegistry.read(incoming(produced)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void declaringTheContractsAgainChangesNothing() throws Exception {
        byte[] before = codec.write(Events.TOPIC, Events.saying("key", "hello").event());

        DeclareContracts.declare(
                infrastructure.kafka(), infrastructure.schemaRegistry(), Optional.empty());

        byte[] after =
                codec(infrastructure.schemaRegistry())
                        .write(Events.TOPIC, Events.saying("key", "hello").event());
        assertThat(ByteBuffer.wrap(after).getInt(1)).isEqualTo(ByteBuffer.wrap(before).getInt(1));
    }

    @Test
    void theRegistryRefusesAnIncompatibleSchema() throws Exception {
        Schema broken =
                new Schema.Parser()
                        .parse(
                                Heartbeat.SCHEMA$
                                        .toString()
                                        .replace("\"name\":\"service\"", "\"name\":\"renamed\"")
                                        .replace("\"type\":\"long\"", "\"type\":\"boolean\"")
                                        .replace("\"default\":0", "\"default\":false"));

        try (var client = new CachedSchemaRegistryClient(infrastructure.schemaRegistry(), 10)) {
            var candidate = new io.confluent.kafka.schemaregistry.avro.AvroSchema(broken);
            assertThat(client.testCompatibility(subject(), candidate)).isFalse();
            assertThat(client.getCompatibility(subject())).isEqualTo("FULL_TRANSITIVE");
        }
    }

    private static String subject() {
        return Events.TOPIC + "-" + Heartbeat.class.getName();
    }

    private void assertUnreadable(byte[] value, String code) {
        ProducerRecord<String, byte[]> good = codec.producerRecord(Events.saying("key", "hello"));
        var bad = new ProducerRecord<>(good.topic(), null, "key", value, good.headers());

        assertThatThrownBy(() -> codec.read(incoming(bad)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(code);
    }

    private EventCodec codec(String registry) {
        return new EventCodec(
                "codec-test",
                new CachedSchemaRegistryClient(registry, 100),
                new EventTypes("care.dyad.events"),
                meters);
    }

    private static ConsumerRecord<String, byte[]> incoming(ProducerRecord<String, byte[]> sent) {
        var incoming =
                new ConsumerRecord<>(sent.topic(), 0, 0L, String.valueOf(sent.key()), sent.value());
        sent.headers().forEach(incoming.headers()::add);
        return incoming;
    }
}
