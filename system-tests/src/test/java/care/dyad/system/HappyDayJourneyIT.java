package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.play.PlayReferrals;
import care.dyad.launcher.system.VirtualTime;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A day on which everything works: referrals come in, and what must become of each does. */
class HappyDayJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void whatMustBecomeOfEverySampleDoes() throws Exception {
        var play = new PlayReferrals(dyad.ports(), VirtualTime.real(), System.out);

        boolean asExpected = play.play(Samples.FOLDER);

        assertThat(asExpected).as("every row as expected.csv says, see the output").isTrue();
    }

    @Test
    void anEmergencyHasFourHoursAndNeverFourteenDays() throws IOException {
        JsonNode triaged = submit("03-suspected-postpartum-psychosis.json");

        assertThat(clockKinds(triaged))
                .containsExactlyInAnyOrder("EMERGENCY_RESPONSE", "TREATMENT");
        assertThat(triaged.at("/episodes/0/state").asString()).isEqualTo("OPEN");
    }

    @Test
    void anEmergencyOutOfAreaGoesToTheOnCallTeamWithoutConsent() throws IOException {
        JsonNode triaged = submit("18-emergency-without-consent-out-of-area.json");

        assertThat(triaged.at("/episodes/0/pathway").asString()).isEqualTo("SPECIALIST_PERINATAL");
        assertThat(triaged.at("/episodes/0/service").isNull()).isFalse();
        awaitMail(triaged);
    }

    @Test
    void whereNoParentInfantTeamIsTheGapIsRecordedAndLinkWorkSteps() throws IOException {
        JsonNode triaged = submit("12-bonding-no-service-in-area.json");

        assertThat(triaged.at("/serviceGaps/0/pathway").asString()).isEqualTo("PARENT_INFANT");
        assertThat(triaged.at("/episodes/0/pathway").asString()).isEqualTo("VCSE_LINK_WORK");
    }

    @Test
    void aReviewIsProposedAndItsClocksRun() throws IOException {
        JsonNode triaged = submit("08-upper-moderate.json");

        assertThat(triaged.at("/episodes/0/state").asString()).isEqualTo("PROPOSED");
        assertThat(clockKinds(triaged))
                .containsExactlyInAnyOrder("ASSESSMENT", "REVIEW", "TREATMENT");
        awaitMail(triaged);
    }

    @Test
    void theTeamAcceptsAssessesAndBeginsTheIntervention() throws IOException {
        JsonNode triaged = submit("07-severe-phq.json");
        String episode = "/api/episodes/" + triaged.at("/episodes/0/episodeId").asString();
        String receivedAt = triaged.at("/receivedAt").asString();

        Api pathway = dyad.pathway();
        assertThat(pathway.post(episode + "/acceptance", "{}").status()).isEqualTo(200);
        assertThat(
                        pathway.post(
                                        episode + "/assessment",
                                        """
                                        {"attendedAt": "%s", "attendance": "5", "mechanism": "01"}
                                        """
                                                .formatted(receivedAt))
                                .status())
                .isEqualTo(200);
        assertThat(
                        pathway.post(
                                        episode + "/intervention",
                                        "{\"startedAt\": \"%s\"}".formatted(receivedAt))
                                .status())
                .isEqualTo(200);

        JsonNode after = referral(triaged.at("/referralId").asString());
        assertThat(after.at("/episodes/0/state").asString()).isEqualTo("INTERVENTION_STARTED");
        assertThat(after.at("/episodes/0/clocks"))
                .allSatisfy(clock -> assertThat(clock.get("state").asString()).isEqualTo("MET"));
    }

    @Test
    void theReferrerOfADeclinedReferralIsToldABetterPlace() throws IOException {
        JsonNode triaged = submit("01-mild-low-mood-isolated.json");
        String id = triaged.at("/referralId").asString();
        String episode = "/api/episodes/" + triaged.at("/episodes/0/episodeId").asString();

        Api.Answer declined =
                dyad.pathway()
                        .post(
                                episode + "/decline",
                                """
                                {"reason": "KNOWN_TO_ANOTHER_TEAM",
                                 "betterPlace": "Her link worker at the Family Hub"}
                                """);

        assertThat(declined.status()).as(() -> declined.body().toString()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> stateAtIntake(id).equals("DECLINED"));
        assertThat(dyad.intake().get("/referrals/" + id).body().at("/advice").asString())
                .isEqualTo("Her link worker at the Family Hub");
    }

    @Test
    void theReferrerSeesWhoHoldsTheReferral() throws IOException {
        JsonNode triaged = submit("01-mild-low-mood-isolated.json");
        String id = triaged.at("/referralId").asString();

        await().atMost(PATIENCE).until(() -> stateAtIntake(id).equals("WITH_SERVICE"));
    }

    @Test
    void theTeamIsToldOnceAndNothingPersonalIsInTheMail() throws IOException {
        JsonNode triaged = submit("01-mild-low-mood-isolated.json");

        awaitMail(triaged);

        JsonNode sample =
                Samples.asWritten(Samples.FOLDER.resolve("01-mild-low-mood-isolated.json"));
        assertThat(mailsAbout(triaged))
                .hasSize(1)
                .allSatisfy(
                        mail ->
                                assertThat(mail)
                                        .doesNotContain(
                                                Identifiers.of(sample).toArray(String[]::new)));
    }

    private JsonNode submit(String sample) throws IOException {
        Api.Answer accepted = dyad.intake().post("/referrals", Samples.fresh(sample));
        assertThat(accepted.status()).as(() -> accepted.body().toString()).isEqualTo(202);
        String id = accepted.body().at("/referralId").asString();
        await().atMost(PATIENCE)
                .until(() -> dyad.pathway().get("/api/referrals/" + id).status() == 200);
        return referral(id);
    }

    private String stateAtIntake(String id) throws IOException {
        return dyad.intake().get("/referrals/" + id).body().at("/state").asString();
    }

    private JsonNode referral(String id) throws IOException {
        return dyad.pathway().get("/api/referrals/" + id).body();
    }

    private static List<String> clockKinds(JsonNode triaged) {
        return triaged.at("/episodes/0/clocks")
                .valueStream()
                .map(c -> c.get("kind").asString())
                .toList();
    }

    private void awaitMail(JsonNode triaged) {
        await().atMost(PATIENCE).until(() -> !mailsAbout(triaged).isEmpty());
    }

    private List<String> mailsAbout(JsonNode triaged) {
        String reference = triaged.at("/reference").asString();
        return dyad.mails().messages().stream()
                .map(mail -> mail.subject() + "\n" + mail.body())
                .filter(text -> text.contains(reference))
                .toList();
    }
}
