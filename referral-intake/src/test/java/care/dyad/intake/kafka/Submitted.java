package care.dyad.intake.kafka;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Submissions as a partner without our classes builds them; the person is invented. */
final class Submitted {

    static final String SYSTEM = "plain-partner";

    private static final AtomicLong REFERENCES = new AtomicLong();

    private Submitted() {}

    /** A mother 100 days after the birth, on the day of the real broker. */
    static GenericRecordBuilder by(Schema schema, UUID id) {
        Instant now = Instant.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new GenericRecordBuilder(schema)
                .set("eventId", id.toString())
                .set("occurredAt", now.minusSeconds(86_400).toEpochMilli())
                .set("sourceSystem", SYSTEM)
                .set("sourceReference", "P-" + REFERENCES.incrementAndGet())
                .set("referrer", referrer(schema.getField("referrer").schema()))
                .set("nhsNumber", "9990001006")
                .set("familyName", "Sampleton")
                .set("givenName", "Priya")
                .set("birthDate", (int) LocalDate.parse("1994-03-14").toEpochDay())
                .set("localAuthority", "E06000057")
                .set("stage", symbol(schema, "stage", "POSTNATAL"))
                .set("babyBirthDate", (int) today.minusDays(100).toEpochDay())
                .set("reason", "Low since the move")
                .set("statedSeverity", symbol(schema, "statedSeverity", "MILD"))
                .set("redFlags", List.of())
                .set("consentToReferral", true)
                .set("consentToShareWithVcse", true);
    }

    /** A symbol of the code in a field, or in the list in a field. */
    static GenericData.EnumSymbol symbol(Schema schema, String field, String symbol) {
        Schema type = schema.getField(field).schema();
        return new GenericData.EnumSymbol(
                type.getType() == Schema.Type.ARRAY ? type.getElementType() : type, symbol);
    }

    private static GenericRecord referrer(Schema schema) {
        return new GenericRecordBuilder(schema)
                .set("role", symbol(schema, "role", "MIDWIFE"))
                .set("name", "Refna Writer")
                .build();
    }
}
