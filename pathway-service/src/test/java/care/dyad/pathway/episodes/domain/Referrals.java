package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Triaged referrals for tests. */
public record Referrals(
        Disposition disposition,
        Priority priority,
        List<Pathway> pathways,
        List<String> rules,
        @Nullable String area,
        Stage stage,
        @Nullable Integer childAgeMonths,
        ReferrerRole referrer,
        boolean consentToShareWithVcse,
        List<String> missing,
        boolean safeguarding) {

    public static final Instant RECEIVED_AT = Instant.parse("2026-11-20T10:00:00Z");

    public static Referrals routed(String pathways, String rules, @Nullable String area) {
        return new Referrals(
                Disposition.ROUTE,
                Priority.ROUTINE,
                pathways(pathways),
                words(rules),
                area,
                Stage.POSTNATAL,
                2,
                ReferrerRole.HEALTH_VISITOR,
                true,
                List.of(),
                false);
    }

    public Referrals as(Disposition disposition, Priority priority) {
        return new Referrals(
                disposition,
                priority,
                pathways,
                rules,
                area,
                stage,
                childAgeMonths,
                referrer,
                consentToShareWithVcse,
                missing,
                safeguarding);
    }

    public Referrals by(ReferrerRole role) {
        return new Referrals(
                disposition,
                priority,
                pathways,
                rules,
                area,
                stage,
                childAgeMonths,
                role,
                consentToShareWithVcse,
                missing,
                safeguarding);
    }

    Referrals withChildOf(int months) {
        return new Referrals(
                disposition,
                priority,
                pathways,
                rules,
                area,
                stage,
                months,
                referrer,
                consentToShareWithVcse,
                missing,
                safeguarding);
    }

    Referrals withoutVcseConsent() {
        return new Referrals(
                disposition,
                priority,
                pathways,
                rules,
                area,
                stage,
                childAgeMonths,
                referrer,
                false,
                missing,
                safeguarding);
    }

    public Referrals withSafeguardingConcern() {
        return new Referrals(
                disposition,
                priority,
                pathways,
                rules,
                area,
                stage,
                childAgeMonths,
                referrer,
                consentToShareWithVcse,
                missing,
                true);
    }

    Referrals lacking(String input) {
        return new Referrals(
                disposition,
                priority,
                pathways,
                rules,
                area,
                stage,
                childAgeMonths,
                referrer,
                consentToShareWithVcse,
                List.of(input),
                safeguarding);
    }

    public TriagedReferral referral() {
        return new TriagedReferral(
                new UUID(1, 1),
                1,
                null,
                new UUID(2, 2),
                "DY-1",
                RECEIVED_AT,
                null,
                new Candidate(
                        area == null ? null : new AreaCode(area),
                        stage,
                        childAgeMonths,
                        32,
                        referrer),
                consentToShareWithVcse,
                safeguarding,
                null,
                new TriageDecision(
                        disposition,
                        priority,
                        Severity.MILD,
                        pathways,
                        rules.stream().map(id -> new MatchedRule(id, "because")).toList(),
                        missing,
                        disposition == Disposition.REVIEW
                                ? List.of(ReviewReason.UPPER_MODERATE)
                                : List.of(),
                        disposition == Disposition.REDIRECT
                                ? List.of(RedirectReason.REFERRER_NOT_ACCEPTED)
                                : List.of(),
                        new Ruleset("1", "hash"),
                        Explanation.NONE));
    }

    static List<Pathway> pathways(String joined) {
        return words(joined).stream().map(Pathway::valueOf).toList();
    }

    static List<String> words(String joined) {
        return Arrays.stream(joined.split("\\+")).filter(word -> !word.isBlank()).toList();
    }
}
