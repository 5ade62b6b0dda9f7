package care.dyad.triage.dmn;

import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.Complexity;
import care.dyad.triage.domain.FamilyHistory;
import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.HelpSeeking;
import care.dyad.triage.domain.History;
import care.dyad.triage.domain.Instrument;
import care.dyad.triage.domain.ParentInfant;
import care.dyad.triage.domain.Perinatal;
import care.dyad.triage.domain.Presentation;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.ReferrerRole;
import care.dyad.triage.domain.ScreeningScore;
import care.dyad.triage.domain.SocialNeed;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.StatedSeverity;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A sample referral as intake would hand it on, received on 2026-11-20. */
final class SampleReferral {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);

    private final JsonNode json;
    private final JsonNode presentation;

    SampleReferral(JsonNode json) {
        this.json = json;
        this.presentation = json.get("presentation");
    }

    ReferralFacts facts() {
        return new ReferralFacts(
                ReferrerRole.valueOf(json.at("/referrer/role").asString()),
                (int) ChronoUnit.YEARS.between(date(json.at("/mother/birthDate")), RECEIVED),
                json.at("/mother").has("localAuthority")
                        ? AreaResolution.RESOLVED
                        : AreaResolution.AMBIGUOUS,
                perinatal(),
                presentation(),
                parentInfant(),
                json.at("/consent/toReferral").asBoolean(),
                json.at("/consent/toShareWithVcse").asBoolean(),
                json.at("/safeguarding/concern").asBoolean());
    }

    private Perinatal perinatal() {
        var perinatal = json.get("perinatal");
        var stage = Stage.valueOf(perinatal.get("stage").asString());
        var since = perinatal.has("babyBirthDate") ? "babyBirthDate" : "lossDate";
        if (!perinatal.has(since)) {
            return new Perinatal(stage, null, false);
        }
        LocalDate birth = date(perinatal.get(since));
        return new Perinatal(stage, days(birth), !birth.plusYears(2).isAfter(RECEIVED));
    }

    private Presentation presentation() {
        return new Presentation(
                StatedSeverity.valueOf(presentation.get("statedSeverity").asString()),
                presentation.get("screening").valueStream().map(SampleReferral::score).toList(),
                symbols(RedFlag.class, presentation.get("redFlags")),
                symbols(History.class, presentation.get("history")),
                symbols(FamilyHistory.class, presentation.get("familyHistory")),
                symbols(Complexity.class, presentation.get("complexity")),
                FunctionalImpairment.valueOf(presentation.get("functionalImpairment").asString()),
                symbols(SocialNeed.class, presentation.get("socialNeeds")));
    }

    private ParentInfant parentInfant() {
        var both = presentation.get("parentInfant");
        return new ParentInfant(
                both.get("relationshipConcern").asBoolean(),
                both.get("unresolvedAfterTreatment").asBoolean(),
                symbols(HelpSeeking.class, both.get("helpSeeking")));
    }

    private static ScreeningScore score(JsonNode score) {
        List<Integer> factors = score.path("factors").valueStream().map(JsonNode::asInt).toList();
        return new ScreeningScore(
                Instrument.valueOf(score.get("instrument").asString()),
                number(score.get("total")),
                number(score.get("riskItem")),
                factors,
                days(date(score.get("completedOn"))));
    }

    private static @Nullable Integer number(@Nullable JsonNode node) {
        return node == null ? null : node.asInt();
    }

    private static <E extends Enum<E>> Set<E> symbols(Class<E> type, JsonNode list) {
        return list.valueStream()
                .map(symbol -> Enum.valueOf(type, symbol.asString()))
                .collect(Collectors.toSet());
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    private static int days(LocalDate from) {
        return (int) ChronoUnit.DAYS.between(from, RECEIVED);
    }
}
