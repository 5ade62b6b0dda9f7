package care.dyad.intake.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Publishes referrals with nothing but a Kafka client, Avro and the wire format. */
public final class PartnerProducer implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final JsonNode registered;

    public PartnerProducer(String kafka, String registry, String topic)
            throws IOException, InterruptedException {
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        this.registered = latest(registry, topic + "-care.dyad.events.ReferralSubmitted");
    }

    // partners.md begins
    /** The schema and its id, from the schema registry. */
    static JsonNode latest(String registry, String subject)
            throws IOException, InterruptedException {
        var request = URI.create(registry + "/subjects/" + subject + "/versions/latest");
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(HttpRequest.newBuilder(request).build(), BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body());
        }
    }

    public Schema schema() {
        return new Schema.Parser().parse(registered.path("schema").asString());
    }

    /**
     * The wire format: a zero byte, the id of the schema in four bytes, the record in Avro binary.
     */
    static byte[] wireFormat(int schemaId, GenericRecord referral) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeByte(0);
        data.writeInt(schemaId);
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(referral.getSchema()).write(referral, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    /** Publishes a referral. Send a repeat with the same eventId: it causes nothing. */
    public RecordMetadata publish(GenericRecord referral) throws Exception {
        String eventId = referral.get("eventId").toString();
        byte[] value = wireFormat(registered.path("id").asInt(), referral);
        var message = new ProducerRecord<>(topic, UUID.randomUUID().toString(), value);
        Map<String, String> headers =
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        eventId,
                        "ce_source",
                        referral.get("sourceSystem").toString(),
                        "ce_type",
                        "care.dyad.events.ReferralSubmitted",
                        "ce_time",
                        Instant.now().toString());
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
        return producer.send(message).get();
    }

    // partners.md ends

    /** The wire format under another schema. */
    public static byte[] bytes(int schemaId, GenericRecord referral) {
        try {
            return wireFormat(schemaId, referral);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
