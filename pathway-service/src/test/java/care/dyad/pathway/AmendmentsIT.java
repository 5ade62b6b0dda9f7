package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.SlaClockReanchored;
import care.dyad.events.SlaClockStarted;
import care.dyad.schemas.Topics;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** Triage decides again, on new information about a referral that has a case. */
class AmendmentsIT extends UnderReview {

    @Test
    void redFlagOpensSpecialistCareAndEveryEpisodeHasFourHoursFromReceipt() throws Exception {
        triage(1, Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);
        eventually().until(() -> cases().size() == 1);

        ReferralTriaged raised = triage(2, Priority.EMERGENCY, "T1", Pathway.SPECIALIST_PERINATAL);
        publish(raised);

        eventually().until(() -> cases().size() == 3);
        eventually().until(() -> clocks().size() == 3);
        assertThat(cases()).hasOnlyElementsOfType(EpisodeOpened.class);
        assertThat(clocks())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        SlaClockStarted.class, SlaClockStarted.class, SlaClockReanchored.class);
        JsonNode shown = shown("clinician");
        assertThat(shown.at("/priority").asString()).isEqualTo("EMERGENCY");
        assertThat(shown.at("/triage/rules/0/id").asString()).isEqualTo("T1");
        assertThat(shown.at("/episodes"))
                .hasSize(2)
                .allSatisfy(
                        episode ->
                                assertThat(episode.at("/clocks").valueStream())
                                        .extracting(
                                                clock -> clock.path("kind").asString(),
                                                clock -> clock.path("dueAt").asString())
                                        .containsExactlyInAnyOrder(
                                                tuple("EMERGENCY_RESPONSE", "2026-11-20T14:00:00Z"),
                                                tuple("TREATMENT", "2027-01-02T00:00:00Z")));
    }

    @Test
    void lowerDecisionIsShownAndLeftToAClinician() throws Exception {
        triage(1, Priority.URGENT, "T2", Pathway.SPECIALIST_PERINATAL);
        eventually().until(() -> cases().size() == 1);

        triage(2, Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);

        eventually()
                .until(() -> shown("clinician").at("/triage/rules/0/id").asString().equals("T10"));
        JsonNode shown = shown("clinician");
        assertThat(shown.at("/priority").asString()).isEqualTo("URGENT");
        assertThat(shown.at("/episodes")).hasSize(1);
        assertThat(shown.at("/episodes/0/pathway").asString()).isEqualTo("SPECIALIST_PERINATAL");
        assertThat(cases()).hasSize(1);
    }

    @Test
    void stepDownThatWaitsIsSupersededByNewInformation() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);
        post("triage", review, STEP_DOWN);

        triage(2, Priority.ROUTINE, "T6", Pathway.SPECIALIST_PERINATAL);

        eventually()
                .until(
                        () ->
                                shown("triage")
                                        .at("/reviews/0/state")
                                        .asString()
                                        .equals("SUPERSEDED"));
        assertThat(shown("triage").at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(body(post("clinician", review + "/confirmation", "")).at("/code").asString())
                .isEqualTo("NOTHING_AWAITS");
    }

    private ReferralTriaged triage(
            long sequence, Priority priority, String rule, Pathway... pathways) {
        ReferralTriaged event =
                TriagedEvents.triaged(referralId, "E06000057", priority, rule, pathways);
        event.put("sequence", sequence);
        publish(event);
        return event;
    }

    private void publish(ReferralTriaged event) {
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
    }
}
