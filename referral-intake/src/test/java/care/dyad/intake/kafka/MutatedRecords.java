package care.dyad.intake.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferralSubmitted;

import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.producer.ProducerRecord;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A partner's records with something changed: a field, the bytes, a header or the key. */
final class MutatedRecords {

    /** Names a record whatever became of its other headers. */
    static final String MARK = "fuzz_id";

    private static final List<String> TEXT_FIELDS =
            List.of(
                    "nhsNumber",
                    "familyName",
                    "postcode",
                    "localAuthority",
                    "ethnicCategory",
                    "interpreterLanguage",
                    "phone",
                    "email",
                    "reason",
                    "sourceReference",
                    "safeguardingDetail");
    private static final List<String> TEXTS =
            List.of("", " ", "\u0000", "\ud800", "9990001006", "9990000019", "x".repeat(5_000));
    private static final List<String> DATE_FIELDS =
            List.of("birthDate", "babyBirthDate", "estimatedDueDate", "lossDate");
    private static final int[] DAYS = {Integer.MIN_VALUE, -1, 0, 20_000, Integer.MAX_VALUE};

    private final Random random;
    private final String topic;
    private final String partner;
    private final int schemaId;

    MutatedRecords(long seed, String topic, String partner, int schemaId) {
        this.random = new Random(seed);
        this.topic = topic;
        this.partner = partner;
        this.schemaId = schemaId;
    }

    /**
     * A record.
     *
     * @param id its mark
     * @param isSkipped whether its type is unknown, so that it is no business of Dyad's
     */
    record Mutated(UUID id, boolean isSkipped, ProducerRecord<byte[], byte[]> sent) {}

    /** The next record. */
    Mutated next() {
        var id = new UUID(random.nextLong(), random.nextLong());
        Map<String, byte[]> headers = headers(id);
        boolean isSkipped = random.nextInt(5) == 0 && changeOne(headers);
        var sent = new ProducerRecord<>(topic, key(), value(id));
        headers.forEach((name, value) -> sent.headers().add(name, value));
        sent.headers().add(MARK, id.toString().getBytes(UTF_8));
        return new Mutated(id, isSkipped, sent);
    }

    private Map<String, byte[]> headers(UUID id) {
        Map<String, byte[]> headers = new HashMap<>();
        PartnerApi.headers(id, partner).forEach((name, text) -> headers.put(name, bytes(text)));
        headers.put("traceparent", random(random.nextInt(60)));
        return headers;
    }

    /** Whether the type is one that nobody knows. */
    private boolean changeOne(Map<String, byte[]> headers) {
        String name = pick(headers.keySet().stream().sorted().toList());
        switch (random.nextInt(3)) {
            case 0 -> headers.remove(name);
            case 1 -> headers.put(name, bytes(ReferralReceived.SCHEMA$.getFullName()));
            default -> {
                headers.put(name, random(random.nextInt(40)));
                return name.equals("ce_type");
            }
        }
        return false;
    }

    private byte[] key() {
        return random.nextInt(5) == 0
                ? random(random.nextInt(40))
                : bytes(new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private byte[] value(UUID id) {
        var referral = Submitted.by(ReferralSubmitted.SCHEMA$, id).set("sourceSystem", partner);
        if (random.nextBoolean()) {
            changeField(referral);
        }
        byte[] whole = PartnerApi.bytes(schemaId, referral.build());
        return switch (random.nextInt(7)) {
            case 0, 1 -> whole;
            case 2 -> random(random.nextInt(300));
            case 3 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 4 -> overwritten(whole, random(1 + random.nextInt(8)));
            case 5 -> overwritten(whole, new byte[] {-2, -1, -1, -1, (byte) random.nextInt(16)});
            default -> overwritten(random(200), ByteBuffer.allocate(5).putInt(1, schemaId).array());
        };
    }

    private void changeField(GenericRecordBuilder referral) {
        if (random.nextInt(3) == 0) {
            referral.set(pick(DATE_FIELDS), DAYS[random.nextInt(DAYS.length)]);
        } else {
            referral.set(pick(TEXT_FIELDS), pick(TEXTS));
        }
    }

    /** At the beginning when it is a prefix, otherwise anywhere. */
    private byte[] overwritten(byte[] whole, byte[] part) {
        byte[] changed = whole.clone();
        int at = part[0] == 0 ? 0 : random.nextInt(whole.length - part.length);
        System.arraycopy(part, 0, changed, at, part.length);
        return changed;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
