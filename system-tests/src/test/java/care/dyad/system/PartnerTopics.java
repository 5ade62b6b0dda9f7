package care.dyad.system;

import care.dyad.events.ReferralAccepted;
import care.dyad.events.ReferralSubmitted;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The two topics of a partner: what it submits, and how it is answered. */
final class PartnerTopics {

    private static final int WIRE_PREFIX = 5;

    private final String submissions;
    private final int schemaId;
    private final TopicReader status;

    PartnerTopics(Infrastructure infrastructure, String system) {
        submissions = Topics.REFERRAL_SUBMISSIONS + "." + system;
        schemaId = schemaId(infrastructure.schemaRegistry());
        status = new TopicReader(infrastructure, Topics.REFERRAL_STATUS + "." + system);
    }

    /** The topic to publish to. */
    String submissions() {
        return submissions;
    }

    /** The wire format: a zero byte, the id of the schema, the record. */
    byte[] bytes(ReferralSubmitted referral) {
        var bytes = new ByteArrayOutputStream();
        try {
            var data = new DataOutputStream(bytes);
            data.writeByte(0);
            data.writeInt(schemaId);
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(ReferralSubmitted.class).write(referral, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was taken in so far: the id that each reference was given, however often it is told. */
    Map<String, String> accepted() {
        return status.records().stream()
                .filter(PartnerTopics::isAccepted)
                .map(PartnerTopics::accepted)
                .collect(
                        Collectors.toMap(
                                ReferralAccepted::getSourceReference,
                                answer -> answer.getReferralId().toString(),
                                PartnerTopics::same));
    }

    private static String same(String one, String other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("one reference, two referrals: " + one + ", " + other);
        }
        return one;
    }

    private static boolean isAccepted(ConsumerRecord<String, byte[]> answer) {
        String type =
                new String(answer.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        return type.equals(ReferralAccepted.getClassSchema().getFullName());
    }

    private static ReferralAccepted accepted(ConsumerRecord<String, byte[]> answer) {
        byte[] value = answer.value();
        var decoder =
                DecoderFactory.get()
                        .binaryDecoder(value, WIRE_PREFIX, value.length - WIRE_PREFIX, null);
        try {
            return new SpecificDatumReader<>(ReferralAccepted.class).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int schemaId(String registry) {
        String subject = submissions + "-" + ReferralSubmitted.getClassSchema().getFullName();
        var latest = URI.create(registry + "/subjects/" + subject + "/versions/latest");
        try (var answer = latest.toURL().openStream()) {
            return JsonMapper.shared().readTree(answer).path("id").asInt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
