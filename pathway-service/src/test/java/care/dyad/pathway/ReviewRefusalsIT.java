package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.Priority;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class ReviewRefusalsIT extends UnderReview {

    @Test
    void faultyReviewsAreRefusedWithAllTheirFaults() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);

        var faulty =
                post(
                        "triage",
                        review,
                        """
                        {"decision": "CHANGE", "pathways": ["UNDECIDED"], "priority": "SOON",
                         "areaCode": "Leeds", "note": "999 000 0018 is fine",
                         "effectiveAt": "yesterday"}
                        """);
        var future = post("triage", review, CONFIRM.replace("2026-11-20", "2026-11-21"));
        var stale = send("triage", review, CONFIRM, Map.of("If-Match", "\"7\""));
        var unknown = post("triage", "/api/reviews/" + UUID.randomUUID(), CONFIRM);

        assertThat(body(faulty).at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/areaCode",
                        "/pathways/0",
                        "/priority",
                        "/reason",
                        "/note",
                        "/effectiveAt");
        assertThat(body(future).at("/errors/0/code").asString()).isEqualTo("IN_THE_FUTURE");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void onlyTriageCliniciansReviewAndCliniciansSecond() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);

        for (String account : List.of("clinician", "linkworker", "ops")) {
            assertThat(post(account, review, CONFIRM).statusCode()).as(account).isEqualTo(403);
        }
        post("triage", review, STEP_DOWN);
        for (String account : List.of("linkworker", "ops")) {
            assertThat(post(account, review + "/confirmation", "").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(shown("triage").at("/reviews/0/state").asString())
                .isEqualTo("AWAITS_SECOND_PERSON");
    }

    @Test
    void linkWorkersSeeNoProposal() throws Exception {
        underReview(Priority.ROUTINE, Pathway.VCSE_LINK_WORK);

        assertThat(get("linkworker", "/api/referrals/" + referralId).statusCode()).isEqualTo(404);
        assertThat(onWorklist("linkworker").isMissingNode()).isTrue();
        assertThat(onWorklist("triage").at("/state").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void refusedStepDownLeavesTheProposalWithItsClocks() throws Exception {
        underReview(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL);
        post("triage", review, STEP_DOWN);

        var silent = post("clinician", review + "/refusal", "{}");
        var refused = post("clinician", review + "/refusal", DISAGREE);

        assertThat(body(silent).at("/errors/0/pointer").asString()).isEqualTo("/note");
        assertThat(body(refused).at("/state").asString()).isEqualTo("REFUSED");
        assertThat(shown("triage").at("/episodes/0/state").asString()).isEqualTo("PROPOSED");
        assertThat(post("triage", review, CONFIRM).statusCode()).isEqualTo(200);
        assertThat(shown("triage").at("/reviews")).hasSize(2);
    }
}
