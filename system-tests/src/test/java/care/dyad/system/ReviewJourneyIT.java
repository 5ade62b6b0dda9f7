package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What the rules leave to a clinician waits, is decided by people, and then goes its way. */
class ReviewJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STEP_DOWN =
            """
            {"decision": "CHANGE", "pathways": ["VCSE_LINK_WORK"], "priority": "ROUTINE",
             "reason": "SPOKE_WITH_MOTHER", "note": "Sleeps again and has help at home"}
            """;

    private final RunningDyad dyad = RunningDyad.shared();
    private final Api clinician = dyad.pathway();
    private final Api triage = new Api(clinician.base(), "triage");

    @Test
    void aConfirmedReviewReachesTheTeamAndTheReferrer() throws IOException {
        JsonNode proposed = submit("08-upper-moderate.json");
        String id = proposed.at("/referralId").asString();
        await().atMost(PATIENCE).until(() -> stateAtIntake(id).equals("UNDER_REVIEW"));

        Api.Answer answer =
                triage.post(
                        "/api/reviews/" + id,
                        """
                        {"decision": "CONFIRM", "reason": "AGREES_WITH_RULES",
                         "note": "Needs the specialist team"}
                        """);

        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
        JsonNode open = clinician.get("/api/referrals/" + id).body();
        assertThat(open.at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(open.at("/reviews/0/by").asString()).isEqualTo("triage");
        await().atMost(PATIENCE).until(() -> told(proposed).size() == 2);
        await().atMost(PATIENCE).until(() -> stateAtIntake(id).equals("WITH_SERVICE"));
    }

    @Test
    void aStepDownReachesLinkWorkOnlyWhenASecondPersonAgrees() throws IOException {
        JsonNode proposed = submit("08-upper-moderate.json");
        String id = proposed.at("/referralId").asString();
        String reviews = "/api/reviews/" + id;

        assertThat(triage.post(reviews, STEP_DOWN).status()).isEqualTo(202);
        assertThat(triage.post(reviews + "/confirmation", "{}").status()).isEqualTo(409);
        assertThat(stateAtIntake(id)).isIn("RECEIVED", "UNDER_REVIEW");
        assertThat(clinician.post(reviews + "/confirmation", "{}").status()).isEqualTo(200);

        JsonNode open = clinician.get("/api/referrals/" + id).body();
        assertThat(open.at("/triage/pathways/0").asString()).isEqualTo("SPECIALIST_PERINATAL");
        assertThat(open.at("/episodes/0/pathway").asString()).isEqualTo("VCSE_LINK_WORK");
        assertThat(open.at("/episodes/0/clocks"))
                .allSatisfy(
                        clock ->
                                assertThat(clock.at("/startedAt"))
                                        .isEqualTo(proposed.at("/receivedAt")));
        await().atMost(PATIENCE).until(() -> stateAtIntake(id).equals("WITH_SERVICE"));
        await().atMost(PATIENCE).until(() -> told(proposed).size() == 2);
    }

    private JsonNode submit(String sample) throws IOException {
        Api.Answer accepted = dyad.intake().post("/referrals", Samples.fresh(sample));
        assertThat(accepted.status()).as(() -> accepted.body().toString()).isEqualTo(202);
        String path = "/api/referrals/" + accepted.body().at("/referralId").asString();
        await().atMost(PATIENCE).until(() -> clinician.get(path).status() == 200);
        return clinician.get(path).body();
    }

    private String stateAtIntake(String id) throws IOException {
        return dyad.intake().get("/referrals/" + id).body().at("/state").asString();
    }

    private List<String> told(JsonNode referral) {
        String reference = referral.at("/reference").asString();
        return dyad.mails().messages().stream()
                .map(mail -> mail.subject())
                .filter(subject -> subject.contains(reference))
                .toList();
    }
}
