package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import io.confluent.kafka.serializers.subject.TopicRecordNameStrategy;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Avro in the Confluent wire format: a zero, the schema's id in the registry, the fields. Of each
 * schema the first event goes through Confluent's serializer, which asks the registry; the others
 * go straight through Avro, with the id and the reader that the first one found.
 */
final class WireFormat {

    private record Contract(String topic, Class<? extends SpecificRecord> type) {}

    private record Writer(int id, SpecificDatumWriter<SpecificRecord> fields) {}

    private record Reader(String type, SpecificDatumReader<SpecificRecord> fields) {}

    private static final byte MAGIC = 0;
    private static final int PREFIX_BYTES = 5;

    private final SchemaRegistryClient registry;
    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;
    private final ConcurrentMap<Contract, Writer> writers = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Reader> readers = new ConcurrentHashMap<>();

    WireFormat(SchemaRegistryClient registry) {
        this.registry = registry;
        serializer = new KafkaAvroSerializer(registry, serializerSettings());
        deserializer = new KafkaAvroDeserializer(registry, deserializerSettings());
    }

    /**
     * The bytes of an event.
     *
     * @throws SerializationException when it is no event of its schema, the schema is not
     *     registered or the registry is away
     */
    byte[] write(String topic, SpecificRecord event) {
        var contract = new Contract(topic, event.getClass());
        Writer writer = writers.get(contract);
        if (writer != null) {
            return write(writer, event);
        }
        byte[] first = serializer.serialize(topic, event);
        writers.put(contract, new Writer(id(first), new SpecificDatumWriter<>(event.getSchema())));
        return first;
    }

    private static byte[] write(Writer writer, SpecificRecord event) {
        var out = new ByteArrayOutputStream();
        out.write(MAGIC);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(writer.id()).array());
        try {
            writer.fields().write(event, EncoderFactory.get().directBinaryEncoder(out, null));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("not an event of its schema", e);
        }
        return out.toByteArray();
    }

    /**
     * The event in a record's bytes.
     *
     * @param type full name of the event's type
     * @throws UnreadableEvent when no later attempt can read it either
     * @throws UncheckedIOException when the registry cannot be asked now
     */
    SpecificRecord read(String topic, byte[] value, String type) {
        int id = id(value);
        Reader reader = readers.get(id);
        if (reader != null) {
            requireType(reader.type(), type);
            return read(reader, value);
        }
        Schema writtenBy = schema(id);
        requireType(writtenBy.getFullName(), type);
        var first = (SpecificRecord) deserialize(topic, value, null);
        readers.put(id, new Reader(type, new SpecificDatumReader<>(writtenBy, first.getSchema())));
        return first;
    }

    private static SpecificRecord read(Reader reader, byte[] value) {
        try {
            return reader.fields()
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(
                                            value,
                                            PREFIX_BYTES,
                                            value.length - PREFIX_BYTES,
                                            null));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent("MALFORMED_AVRO", e);
        }
    }

    /**
     * What a view shows of the event in a record's bytes. Throws as {@link #read}.
     *
     * @param view a schema with the wanted fields
     */
    GenericRecord read(String topic, byte[] value, String type, Schema view) {
        requireType(schema(id(value)).getFullName(), type);
        return (GenericRecord) deserialize(topic, value, view);
    }

    /** Without a schema to read by, it reads all that the classes of this version have. */
    private Object deserialize(String topic, byte[] value, @Nullable Schema reader) {
        try {
            return deserializer.deserialize(topic, value, reader);
        } catch (SerializationException | AvroRuntimeException e) {
            throw new UnreadableEvent("MALFORMED_AVRO", e);
        }
    }

    private static void requireType(String written, String type) {
        if (!written.equals(type)) {
            throw new UnreadableEvent("TYPE_MISMATCH", null);
        }
    }

    private static int id(byte[] value) {
        if (value.length < PREFIX_BYTES || value[0] != MAGIC) {
            throw new UnreadableEvent("NOT_CONFLUENT_WIRE_FORMAT", null);
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    /** Tells an unknown schema, which is final, from a registry that is away, which is not. */
    private Schema schema(int id) {
        try {
            if (registry.getSchemaById(id) instanceof AvroSchema schema) {
                return schema.rawSchema();
            }
            throw new UnreadableEvent("TYPE_MISMATCH", null);
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
