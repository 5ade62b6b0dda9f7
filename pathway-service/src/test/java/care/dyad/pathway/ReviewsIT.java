package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaMet;
import care.dyad.events.TriageReviewed;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

class ReviewsIT extends UnderReview {

    @Autowired AnnounceDeadlines announceDeadlines;

    @Test
    void confirmedReviewOpensTheEpisodeAndBothDecisionsAreShown() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);

        var answer = post("triage", review, CONFIRM);
        var repeated = post("triage", review, CONFIRM);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(answer.body());
        eventually().until(() -> cases().size() == 4);
        assertThat(cases())
                .extracting(Object::getClass)
                .containsExactly(
                        EpisodeProposed.class,
                        ReferralUnderReview.class,
                        TriageReviewed.class,
                        EpisodeOpened.class);
        assertThat(((TriageReviewed) cases().get(2)).getReason()).isEqualTo("AGREES_WITH_RULES");
        assertThat(clocks())
                .extracting(Object::getClass)
                .containsExactly(SlaClockStarted.class, SlaClockStarted.class, SlaMet.class);
        JsonNode shown = shown("clinician");
        assertThat(shown.at("/triage/disposition").asString()).isEqualTo("REVIEW");
        assertThat(shown.at("/reviews/0/by").asString()).isEqualTo("triage");
        assertThat(shown.at("/reviews/0/note").asString()).contains("health visitor");
        assertThat(shown.at("/reviews/0/effectiveAt").asString())
                .isEqualTo("2026-11-20T10:00:00.500Z");
        assertThat(shown.at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(shown.at("/episodes/0/service/id").asString()).isEqualTo("cntw-northumberland");
    }

    @Test
    void stepDownWaitsForASecondPersonAndIsSeenWaiting() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);

        var asked = post("triage", review, STEP_DOWN);
        var repeated = post("triage", review, STEP_DOWN);
        var alone = post("triage", review + "/confirmation", "");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(repeated.body()).isEqualTo(asked.body());
        assertThat(body(alone).at("/code").asString()).isEqualTo("SAME_PERSON");
        assertThat(shown("triage").at("/episodes/0/pathway").asString())
                .isEqualTo("SPECIALIST_PERINATAL");
        assertThat(shown("triage").at("/reviews/0/state").asString())
                .isEqualTo("AWAITS_SECOND_PERSON");
        assertThat(onWorklist("triage").at("/awaitsSecondPerson").asBoolean()).isTrue();

        var agreed = post("clinician", review + "/confirmation", "");

        assertThat(agreed.statusCode()).isEqualTo(200);
        assertThat(body(agreed).at("/second/by").asString()).isEqualTo("clinician");
        eventually().until(() -> cases().size() == 4);
        TriageReviewed event = (TriageReviewed) cases().get(2);
        assertThat(event.getBy()).isEqualTo("triage");
        assertThat(event.getSecondedBy()).isEqualTo("clinician");
        assertThat(((EpisodeOpened) cases().get(3)).getTell().getFirst().getServiceId())
                .isEqualTo("everyturn-northumberland");
        assertThat(shown("clinician").at("/episodes")).hasSize(1);
        assertThat(shown("clinician").at("/episodes/0/clocks/1/startedAt").asString())
                .isEqualTo("2026-11-20T10:00:00Z");
        assertThat(onWorklist("clinician").at("/awaitsSecondPerson").asBoolean()).isFalse();
    }

    @Test
    void waitingForASecondPersonStopsNoClock() throws Exception {
        underReview(Priority.URGENT, Pathway.SPECIALIST_PERINATAL);
        post("triage", review, STEP_DOWN);

        clock.advance(Duration.ofDays(20));
        announceDeadlines.sweep();

        eventually()
                .untilAsserted(
                        () ->
                                assertThat(clocks())
                                        .filteredOn(SlaBreached.class::isInstance)
                                        .hasSize(3));
    }

    @Test
    void endedProposalAnnouncesNothingMore() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL, Pathway.VCSE_LINK_WORK);
        post("triage", review, STEP_DOWN);
        post("clinician", review + "/confirmation", "{}");
        eventually().until(() -> clocks().size() == 6);

        clock.advance(Duration.ofDays(20));
        announceDeadlines.sweep();

        JsonNode shown = shown("clinician");
        assertThat(shown.at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(shown.at("/episodes/1/state").asString()).isEqualTo("CLOSED");
        assertThat(shown.at("/episodes/1/clocks").findValuesAsString("state"))
                .containsExactlyInAnyOrder("MET", "ENDED", "ENDED");
        eventually().until(() -> clocks().size() == 7);
        assertThat(clocks()).hasSize(7);
    }

    @Test
    void raisedPriorityIsStoredWithItsClocksAndTheRulesStaysShown() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);

        post(
                "triage",
                review,
                STEP_DOWN
                        .replace("VCSE_LINK_WORK", "SPECIALIST_PERINATAL")
                        .replace("ROUTINE", "EMERGENCY"));

        JsonNode shown = shown("clinician");
        assertThat(shown.at("/priority").asString()).isEqualTo("EMERGENCY");
        assertThat(shown.at("/triage/priority").asString()).isEqualTo("ROUTINE");
        assertThat(shown.at("/episodes/0/clocks").findValuesAsString("kind"))
                .containsExactlyInAnyOrder("EMERGENCY_RESPONSE", "REVIEW", "TREATMENT");
        assertThat(shown.at("/episodes/0/clocks/0/dueAt").asString())
                .isEqualTo("2026-11-20T14:00:00Z");
    }

    @Test
    void redirectedReviewTellsWhereToGo() throws Exception {
        underReview(Priority.ROUTINE, Pathway.VCSE_LINK_WORK);

        var answer =
                post(
                        "triage",
                        review,
                        """
                        {"decision": "REDIRECT", "reason": "SPOKE_WITH_REFERRER",
                         "note": "She moved away last week",
                         "redirect": {"reason": "NO_CONSENT", "place": "The GP of the new home"}}
                        """);

        assertThat(body(answer).at("/redirect/reason").asString()).isEqualTo("NO_CONSENT");
        eventually().until(() -> cases().getLast() instanceof ReferralRedirected);
        assertThat(((ReferralRedirected) cases().getLast()).getAdvice())
                .startsWith("The GP of the new home");
        assertThat(onWorklist("triage").isMissingNode()).isTrue();
    }
}
