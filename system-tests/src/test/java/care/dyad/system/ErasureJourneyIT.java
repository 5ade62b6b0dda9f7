package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.schemas.Topics;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A referral about the wrong person is taken back, and then who it names is erased everywhere. */
class ErasureJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SAMPLE = "01-mild-low-mood-isolated.json";

    private final RunningDyad dyad = RunningDyad.shared();
    private final Api intake = dyad.intake();
    private final Api governance = new Api(intake.base(), "governance");
    private final EveryTable atIntake = new EveryTable(dyad.infrastructure(), "referral_intake");
    private final EveryTable atPathway = new EveryTable(dyad.infrastructure(), "pathway_service");

    @Test
    void aWithdrawnReferralEndsAndNothingOfTheIdentityIsLeft() throws Exception {
        ObjectNode referral = named("Erasewell-" + UUID.randomUUID());
        List<String> identifiers =
                List.of(
                        referral.at("/mother/familyName").asString(),
                        referral.at("/source/reference").asString());
        JsonNode triaged = submit(referral);
        String id = triaged.at("/referralId").asString();
        await().atMost(PATIENCE).until(() -> atPathway.holding(identifiers).contains("identity"));

        assertThat(
                        intake.post("/referrals/" + id + "/withdrawal", reason("SENT_IN_ERROR"))
                                .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> episodeState(id).equals("CLOSED"));
        await().atMost(PATIENCE).until(() -> told(triaged, "withdrawn"));
        assertThat(
                        governance
                                .post("/referrals/" + id + "/erasure", reason("WRONG_PERSON"))
                                .status())
                .isEqualTo(200);
        await().atMost(PATIENCE).until(() -> isConfirmed(id));

        assertThat(atIntake.holding(identifiers)).isEmpty();
        assertThat(atPathway.holding(identifiers)).isEmpty();
        try (var topic = new TopicReader(dyad.infrastructure(), Topics.REFERRAL_IDENTITIES)) {
            List<ConsumerRecord<String, byte[]>> records = topic.records(id);
            assertThat(records.getLast().value()).as("compaction leaves the last one").isNull();
        }
        assertThat(intake.post("/referrals", referral.toString()).status()).isEqualTo(409);
        assertThat(intake.get("/referrals/" + id).body().at("/state").asString())
                .isEqualTo("WITHDRAWN");
    }

    private static ObjectNode named(String familyName) {
        var referral = (ObjectNode) JsonMapper.shared().readTree(Samples.fresh(SAMPLE));
        ((ObjectNode) referral.get("mother")).put("familyName", familyName);
        return referral;
    }

    private JsonNode submit(ObjectNode referral) throws IOException {
        Api.Answer accepted = intake.post("/referrals", referral.toString());
        assertThat(accepted.status()).as(() -> accepted.body().toString()).isEqualTo(202);
        String path = "/api/referrals/" + accepted.body().at("/referralId").asString();
        await().atMost(PATIENCE).until(() -> dyad.pathway().get(path).status() == 200);
        return dyad.pathway().get(path).body();
    }

    private String episodeState(String id) throws IOException {
        return dyad.pathway().get("/api/referrals/" + id).body().at("/episodes/0/state").asString();
    }

    private boolean isConfirmed(String id) throws IOException, SQLException {
        JsonNode erasure =
                governance.post("/referrals/" + id + "/erasure", reason("WRONG_PERSON")).body();
        return !erasure.at("/confirmedAt").isNull();
    }

    private boolean told(JsonNode referral, String what) {
        String reference = referral.at("/reference").asString();
        return dyad.mails().messages().stream()
                .anyMatch(
                        mail ->
                                mail.subject().contains(reference)
                                        && mail.subject().contains(what));
    }

    private static String reason(String code) {
        return "{\"reason\": \"" + code + "\"}";
    }
}
