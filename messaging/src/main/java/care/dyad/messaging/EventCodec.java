package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes events to records and reads them back: Avro in the Confluent wire format. */
public final class EventCodec {

    private static final byte MAGIC = 0;
    private static final int PREFIX_BYTES = 5;

    private final SchemaRegistryClient registry;
    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;
    private final EventTypes types;
    private final String source;
    private final Counter skipped;

    /**
     * @param source name of this service, the {@code ce_source} of what it writes
     * @param types the event types that can be read
     */
    public EventCodec(
            String source, SchemaRegistryClient registry, EventTypes types, MeterRegistry meters) {
        this.source = source;
        this.registry = registry;
        this.types = types;
        serializer = new KafkaAvroSerializer(registry, serializerSettings());
        deserializer = new KafkaAvroDeserializer(registry, deserializerSettings());
        skipped =
                Counter.builder("dyad.events.skipped")
                        .description("Events of a type that this version does not know")
                        .register(meters);
    }

    /**
     * The bytes of an event.
     *
     * @throws SerializationException when the schema is not registered or the registry is away
     */
    public byte[] write(String topic, SpecificRecord event) {
        return serializer.serialize(topic, event);
    }

    /** The record of an event, with its headers. */
    public ProducerRecord<String, byte[]> producerRecord(OutgoingEvent event) {
        var produced =
                new ProducerRecord<>(
                        event.topic(), event.key(), write(event.topic(), event.event()));
        headers(event).writeTo(produced.headers(), event.key());
        return produced;
    }

    /** The headers under which an event is published. */
    EventHeaders headers(OutgoingEvent event) {
        return new EventHeaders(
                event.eventId(),
                source,
                event.type(),
                event.occurredAt(),
                event.traceparent(),
                null);
    }

    /**
     * Reads a record. Looks at the type first: an event of a type that this version does not know
     * is skipped and counted, never dead-lettered.
     *
     * @return the event, or empty when its type is not known here
     * @throws UnreadableEvent when no later attempt can read it either
     * @throws UncheckedIOException when the registry cannot be asked now
     */
    public Optional<IncomingEvent> read(ConsumerRecord<String, byte[]> incoming) {
        EventHeaders headers = EventHeaders.of(incoming.headers());
        if (!types.knows(headers.type())) {
            skipped.increment();
            return Optional.empty();
        }
        SpecificRecord event = incoming.value() == null ? null : decode(incoming, headers.type());
        return Optional.of(
                new IncomingEvent(
                        headers,
                        incoming.key(),
                        Instant.ofEpochMilli(incoming.timestamp()),
                        event));
    }

    /**
     * Reads the part of a record's event that a view shows and nothing else, which is quicker: for
     * whoever goes through a whole log. Otherwise as {@link #read}; a tombstone is unreadable.
     *
     * @param view a schema with the wanted fields, whose alias is the type of the event
     * @return what the view shows, or empty when the event is of another type
     */
    public Optional<GenericRecord> read(ConsumerRecord<String, byte[]> incoming, Schema view) {
        String type = EventHeaders.typeIn(incoming.headers());
        if (!view.getAliases().contains(type)) {
            return Optional.empty();
        }
        if (incoming.value() == null) {
            throw new UnreadableEvent("UNEXPECTED_TOMBSTONE", null);
        }
        requireType(incoming.value(), type);
        return Optional.of((GenericRecord) deserialize(incoming, view));
    }

    private SpecificRecord decode(ConsumerRecord<String, byte[]> incoming, String type) {
        requireType(incoming.value(), type);
        return (SpecificRecord) deserialize(incoming, null);
    }

    /** Without a schema to read by, it reads all that the classes of this version have. */
    private Object deserialize(ConsumerRecord<String, byte[]> incoming, @Nullable Schema reader) {
        try {
            return deserializer.deserialize(incoming.topic(), incoming.value(), reader);
        } catch (SerializationException | AvroRuntimeException e) {
            throw new UnreadableEvent("MALFORMED_AVRO", e);
        }
    }

    private void requireType(byte[] value, String type) {
        if (!schemaOf(value).name().equals(type)) {
            throw new UnreadableEvent("TYPE_MISMATCH", null);
        }
    }

    /** Tells an unknown schema, which is final, from a registry that is away, which is not. */
    private ParsedSchema schemaOf(byte[] value) {
        if (value.length < PREFIX_BYTES || value[0] != MAGIC) {
            throw new UnreadableEvent("NOT_CONFLUENT_WIRE_FORMAT", null);
        }
        try {
            return registry.getSchemaById(ByteBuffer.wrap(value).getInt(1));
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                throw new UnreadableEvent("UNKNOWN_SCHEMA", e);
            }
            throw new UncheckedIOException(new IOException("schema registry refused", e));
        } catch (IOException e) {
            throw new UncheckedIOException("schema registry cannot be reached", e);
        }
    }

    /** An old jar writes its own schema, never the newest: hence the lookup settings. */
    private static Map<String, Object> serializerSettings() {
        return Map.of(
                AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG, "given-as-client",
                AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false,
                AbstractKafkaSchemaSerDeConfig.USE_LATEST_VERSION, false,
                AbstractKafkaSchemaSerDeConfig.NORMALIZE_SCHEMAS, true,
                KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true,
                AbstractKafkaSchemaSerDeConfig.VALUE_SUBJECT_NAME_STRATEGY,
                        TopicRecordNameStrategy.class.getName());
    }

    private static Map<String, Object> deserializerSettings() {
        return Map.of(
                AbstractKafkaSchemaSerDeConfig.SCHEMA_REGISTRY_URL_CONFIG,
                "given-as-client",
                KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG,
                true);
    }
}
