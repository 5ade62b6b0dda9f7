package care.dyad.pathway;

import care.dyad.events.AreaResolution;
import care.dyad.events.Counterfactual;
import care.dyad.events.Disposition;
import care.dyad.events.InputUsed;
import care.dyad.events.MatchedRule;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferrerRole;
import care.dyad.events.Ruleset;
import care.dyad.events.Severity;
import care.dyad.events.Stage;
import care.dyad.events.TriageTask;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Triage decisions for tests. */
final class TriagedEvents {

    static final Instant RECEIVED_AT = Instant.parse("2026-11-20T10:00:00Z");

    private TriagedEvents() {}

    static ReferralTriaged routine(UUID referralId, String area, Pathway... pathways) {
        return triaged(referralId, area, Priority.ROUTINE, "T10", pathways);
    }

    static ReferralTriaged triaged(
            UUID referralId, String area, Priority priority, String rule, Pathway... pathways) {
        return ReferralTriaged.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(RECEIVED_AT)
                .setReferralId(referralId)
                .setSequence(1)
                .setCauseEventId(UUID.randomUUID())
                .setReference("DY-" + referralId.toString().substring(0, 8))
                .setReceivedAt(RECEIVED_AT)
                .setReceivedDate(LocalDate.parse("2026-11-20"))
                .setFacts(facts(area))
                .setDisposition(Disposition.ROUTE)
                .setPriority(priority)
                .setSeverity(Severity.MILD)
                .setPathways(List.of(pathways))
                .setRules(
                        List.of(
                                MatchedRule.newBuilder()
                                        .setId(rule)
                                        .setReason("Mild low mood, no complexity")
                                        .build()))
                .setRuleset(
                        Ruleset.newBuilder()
                                .setName("default")
                                .setVersion("1")
                                .setHash("ab")
                                .build())
                .build();
    }

    /** Fills in what else explains the decision. */
    static void explain(ReferralTriaged event) {
        event.put(
                "inputsUsed",
                List.of(InputUsed.newBuilder().setName("EPDS.total").setValue("11").build()));
        event.put("staleScores", List.of("PHQ_9"));
        event.put("tasks", List.of(TriageTask.OFFER_TALKING_THERAPIES));
        event.put(
                "counterfactuals",
                List.of(
                        Counterfactual.newBuilder()
                                .setInput("EPDS.total")
                                .setValue("15")
                                .setDisposition(Disposition.REVIEW)
                                .setPriority(Priority.ROUTINE)
                                .setPathways(List.of(Pathway.SPECIALIST_PERINATAL))
                                .setReason("An EPDS total of 15 would be reviewed")
                                .build()));
    }

    private static ReferralFacts facts(String area) {
        return ReferralFacts.newBuilder()
                .setSourceSystem("test")
                .setReferrerRole(ReferrerRole.HEALTH_VISITOR)
                .setMotherAgeYears(32)
                .setAreaCode(area)
                .setAreaResolution(AreaResolution.RESOLVED)
                .setStage(Stage.POSTNATAL)
                .setChildAgeDays(60)
                .setChildAgeMonths(1)
                .setConsentToReferral(true)
                .setConsentToShareWithVcse(true)
                .build();
    }
}
