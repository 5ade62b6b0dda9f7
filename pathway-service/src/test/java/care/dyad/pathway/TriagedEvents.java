package care.dyad.pathway;

import care.dyad.events.AreaResolution;
import care.dyad.events.Disposition;
import care.dyad.events.MatchedRule;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferrerRole;
import care.dyad.events.Ruleset;
import care.dyad.events.Severity;
import care.dyad.events.Stage;

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
