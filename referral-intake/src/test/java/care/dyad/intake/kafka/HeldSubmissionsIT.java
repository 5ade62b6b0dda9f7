package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.ReferralSubmitted;
import care.dyad.testing.Infrastructure;

import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The database refuses one submission of a partner: it waits, and the others are taken in. */
class HeldSubmissionsIT extends PartnerApi {

    private static final String HELD = "/api/held-events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private JdbcClient database;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void mend() {
        database.sql("DROP TRIGGER IF EXISTS refuse_one ON referral").update();
    }

    @Test
    void submissionThatFailsIsTakenInByItsReplay(Infrastructure infrastructure) throws Exception {
        GenericRecord refused = Submitted.by(ReferralSubmitted.SCHEMA$, id).build();
        GenericRecord next = Submitted.by(ReferralSubmitted.SCHEMA$, UUID.randomUUID()).build();
        refuse(reference(refused));
        int schema = schemaId(ReferralSubmitted.SCHEMA$);

        write(infrastructure, schema, refused);
        write(infrastructure, schema, next);

        await().atMost(PATIENCE).until(() -> held().size() == 1);
        assertThat(received(infrastructure, reference(next))).isNotNull();
        JsonNode held = held().getFirst();
        assertThat(held.path("eventId").asString()).isEqualTo(id.toString());
        assertThat(held.path("reason").asString()).isEqualTo("REFUSED_BY_DATABASE");
        String address = HELD + "/" + held.path("id").asLong();
        assertThat(ops(address, null).body()).doesNotContain("Sampleton", "9990001006", "Priya");

        mend();
        assertThat(ops(address + "/replay", "").statusCode()).isEqualTo(200);

        assertThat(received(infrastructure, reference(refused))).isNotNull();
        assertThat(held()).isEmpty();
        assertThat(call(address, "referrer", null).statusCode()).isEqualTo(403);
        assertThat(call(address, "clinician", null).statusCode()).isEqualTo(403);
        assertThat(ops(address + "/replay", "").statusCode()).isEqualTo(409);
    }

    private void refuse(String reference) {
        database.sql(
                        """
                        CREATE OR REPLACE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF NEW.source_reference = TG_ARGV[0] THEN
                                RAISE EXCEPTION 'refused for a test';
                            END IF;
                            RETURN NEW;
                        END $$
                        """)
                .update();
        database.sql(
                        """
                        CREATE TRIGGER refuse_one BEFORE INSERT ON referral
                        FOR EACH ROW EXECUTE FUNCTION refuse_one('%s')
                        """
                                .formatted(reference))
                .update();
    }

    private List<JsonNode> held() throws Exception {
        return JsonMapper.shared()
                .readTree(ops(HELD, null).body())
                .path("events")
                .valueStream()
                .filter(event -> event.path("eventId").asString().equals(id.toString()))
                .toList();
    }

    private HttpResponse<String> ops(String path, @Nullable String said) throws Exception {
        return call(path, "ops", said);
    }

    private HttpResponse<String> call(String path, String account, @Nullable String said)
            throws Exception {
        var request = request(path, account);
        if (said != null) {
            request.POST(BodyPublishers.ofString(said));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
