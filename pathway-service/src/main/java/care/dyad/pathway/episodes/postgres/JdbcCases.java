package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.episodes.application.Cases;
import care.dyad.pathway.episodes.domain.MatchedRule;
import care.dyad.pathway.episodes.domain.MuteReason;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.TriageDecision;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Opens cases: one statement a table, whatever the number of cases. */
@Component
class JdbcCases implements Cases {

    private static final String INSERT =
            """
            INSERT INTO referral_case
                (referral_id, triaged_event_id, triaged_sequence, reference, received_at, ethnic_category, area_code, stage,
                 child_age_months, mother_age_years, referrer_role, consent_to_share_with_vcse,
                 safeguarding_concern, interpreter_language, disposition, priority, triaged_priority, severity, pathways, rule_ids, rule_reasons, missing, review_reasons, redirect_reasons,
                 ruleset_version, ruleset_hash, explanation, case_events, clock_events,
                 muted_reason, muted_by, muted_at, muted_recorded_at)
            SELECT r.referral_id::uuid, r.event_id::uuid, r.sequence::bigint, r.reference, r.received_at::timestamptz,
                   r.ethnic_category,
                   r.area_code, r.stage, r.child_age_months::integer,
                   r.mother_age_years::integer, r.referrer_role, r.consent::boolean,
                   r.safeguarding::boolean, r.interpreter,
                   r.disposition, r.priority, r.priority, r.severity,
                   string_to_array(r.pathways, chr(31)), string_to_array(r.rule_ids, chr(31)),
                   string_to_array(r.rule_reasons, chr(31)), string_to_array(r.missing, chr(31)),
                   string_to_array(r.review_reasons, chr(31)),
                   string_to_array(r.redirect_reasons, chr(31)),
                   r.ruleset_version, r.ruleset_hash, r.explanation::jsonb, r.case_events::bigint,
                   r.clock_events::bigint, r.muted, CASE WHEN r.muted IS NOT NULL THEN '' END,
                   CASE WHEN r.muted IS NOT NULL THEN r.received_at::timestamptz END,
                   CASE WHEN r.muted IS NOT NULL THEN r.received_at::timestamptz END
            FROM unnest(:referralId, :eventId, :sequence, :reference, :receivedAt, :ethnicity, :area, :stage,
                        :childAgeMonths, :motherAgeYears, :referrerRole, :consent, :safeguarding, :interpreter,
                        :disposition, :priority, :severity, :pathways, :ruleIds, :ruleReasons, :missing, :reviewReasons,
                        :redirectReasons, :rulesetVersion, :rulesetHash, :explanation, :caseEvents,
                        :clockEvents, :muted)
                AS r(referral_id, event_id, sequence, reference, received_at, ethnic_category, area_code, stage,
                     child_age_months, mother_age_years, referrer_role, consent, safeguarding, interpreter, disposition,
                     priority, severity, pathways, rule_ids, rule_reasons, missing, review_reasons,
                     redirect_reasons, ruleset_version, ruleset_hash, explanation, case_events,
                     clock_events, muted)
            ON CONFLICT DO NOTHING
            RETURNING referral_id
            """;

    private final JdbcClient jdbc;
    private final NewEpisodeRows episodes;

    JdbcCases(JdbcClient jdbc, NewEpisodeRows episodes) {
        this.jdbc = jdbc;
        this.episodes = episodes;
    }

    @Override
    public Set<UUID> open(List<NewCase> cases) {
        Set<UUID> opened = insert(new Columns<>(cases));
        episodes.insert(
                cases.stream()
                        .filter(one -> opened.contains(one.referral().referralId()))
                        .toList());
        return opened;
    }

    private Set<UUID> insert(Columns<NewCase> cases) {
        return withDecision(withReferral(jdbc.sql(INSERT), cases), cases)
                .query((row, n) -> Rows.id(row, "referral_id"))
                .set();
    }

    private static StatementSpec withReferral(StatementSpec sql, Columns<NewCase> cases) {
        return sql.param("referralId", referral(cases, TriagedReferral::referralId))
                .param("reference", referral(cases, TriagedReferral::reference))
                .param("receivedAt", referral(cases, TriagedReferral::receivedAt))
                .param("ethnicity", referral(cases, TriagedReferral::ethnicCategory))
                .param("area", referral(cases, JdbcCases::area))
                .param("eventId", referral(cases, TriagedReferral::eventId))
                .param("sequence", referral(cases, TriagedReferral::sequence))
                .param("stage", referral(cases, one -> one.candidate().stage()))
                .param("childAgeMonths", referral(cases, one -> one.candidate().childAgeMonths()))
                .param("motherAgeYears", referral(cases, one -> one.candidate().motherAgeYears()))
                .param("referrerRole", referral(cases, one -> one.candidate().referrer()))
                .param("consent", referral(cases, TriagedReferral::consentToShareWithVcse))
                .param("safeguarding", referral(cases, TriagedReferral::safeguardingConcern))
                .param("interpreter", referral(cases, TriagedReferral::interpreterLanguage))
                .param("muted", referral(cases, one -> one.isAfterLoss() ? MuteReason.LOSS : null));
    }

    private static StatementSpec withDecision(StatementSpec sql, Columns<NewCase> cases) {
        return sql.param("disposition", decision(cases, TriageDecision::disposition))
                .param("priority", decision(cases, TriageDecision::priority))
                .param("severity", decision(cases, TriageDecision::severity))
                .param("pathways", list(cases, TriageDecision::pathways))
                .param("ruleIds", list(cases, one -> map(one.rules(), MatchedRule::id)))
                .param("ruleReasons", list(cases, one -> map(one.rules(), MatchedRule::reason)))
                .param("missing", list(cases, TriageDecision::missing))
                .param("reviewReasons", list(cases, TriageDecision::reviewReasons))
                .param("redirectReasons", list(cases, TriageDecision::redirectReasons))
                .param("rulesetVersion", decision(cases, one -> one.ruleset().version()))
                .param("rulesetHash", decision(cases, one -> one.ruleset().hash()))
                .param("explanation", decision(cases, JdbcCases::explanation))
                .param("caseEvents", cases.of(one -> one.events().size()))
                .param("clockEvents", cases.of(one -> one.clockEvents().size()));
    }

    private static String[] referral(
            Columns<NewCase> cases, Function<TriagedReferral, @Nullable Object> value) {
        return cases.of(one -> value.apply(one.referral()));
    }

    private static String[] decision(
            Columns<NewCase> cases, Function<TriageDecision, @Nullable Object> value) {
        return cases.of(one -> value.apply(one.referral().decision()));
    }

    private static String[] list(Columns<NewCase> cases, Function<TriageDecision, List<?>> value) {
        return cases.lists(one -> value.apply(one.referral().decision()));
    }

    private static List<String> map(List<MatchedRule> rules, Function<MatchedRule, String> value) {
        return rules.stream().map(value).toList();
    }

    private static String explanation(TriageDecision decision) {
        return TriageRow.explanation(decision.explanation());
    }

    private static @Nullable String area(TriagedReferral referral) {
        var area = referral.candidate().area();
        return area == null ? null : area.code();
    }
}
