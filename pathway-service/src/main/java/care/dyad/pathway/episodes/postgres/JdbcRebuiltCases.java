package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Mute;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.rebuild.application.ForRebuild;
import care.dyad.pathway.rebuild.application.RebuiltCases;
import care.dyad.pathway.rebuild.domain.RebuiltCase;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes rebuilt cases as they are: no event, no trigger's time. */
@ForRebuild
class JdbcRebuiltCases implements RebuiltCases {

    private static final String CASE =
            """
            INSERT INTO referral_case
                (referral_id, triaged_event_id, triaged_sequence, reference, received_at,
                 ethnic_category, area_code, stage, child_age_months, mother_age_years,
                 referrer_role, consent_to_share_with_vcse, safeguarding_concern,
                 interpreter_language, disposition, priority, triaged_priority, severity, pathways,
                 rule_ids, rule_reasons, missing, review_reasons, redirect_reasons,
                 ruleset_version, ruleset_hash, explanation, version, case_events, clock_events,
                 concern_owner, muted_reason, muted_by, muted_at, muted_recorded_at, changed_at)
            VALUES
                (:id, :eventId, :sequence, :reference, :receivedAt, :ethnicity, :area, :stage,
                 :childAgeMonths, :motherAgeYears, :referrerRole, :consent, :safeguarding,
                 :interpreter, :disposition, :priority, :triagedPriority, :severity, :pathways,
                 :ruleIds, :ruleReasons, :missing, :reviewReasons, :redirectReasons,
                 :rulesetVersion, :rulesetHash, :explanation::jsonb, :version, :caseEvents,
                 :clockEvents, :concernOwner, :mutedReason, :mutedBy, :mutedAt, :mutedRecordedAt,
                 :changedAt)
            """;

    private static final String WITHDRAWAL =
            """
            INSERT INTO withdrawal (referral_id, event_id, reason, withdrawn_at, state)
            VALUES (:id, :eventId, :reason, :at, :state)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final RebuiltEpisodeRows episodes;
    private final ReviewRows reviews;

    JdbcRebuiltCases(NamedParameterJdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.episodes = new RebuiltEpisodeRows(jdbc);
        this.reviews = new ReviewRows(client);
    }

    @Override
    public boolean isEmpty() {
        String query =
                "SELECT NOT EXISTS (SELECT FROM referral_case) AND NOT EXISTS (SELECT FROM withdrawal)";
        return Boolean.TRUE.equals(jdbc.queryForObject(query, Map.of(), Boolean.class));
    }

    @Override
    @Transactional
    public void add(List<RebuiltCase> cases) {
        Batch.run(jdbc, CASE, cases.stream().map(JdbcRebuiltCases::columns));
        episodes.add(cases);
        for (RebuiltCase one : cases) {
            one.reviews().forEach(review -> reviews.keep(one.standing().referralId(), review));
        }
        withdrawals(cases.stream().flatMap(one -> Stream.ofNullable(one.withdrawal())));
    }

    @Override
    @Transactional
    public void addMarkers(List<Withdrawal> withdrawals) {
        withdrawals(withdrawals.stream());
    }

    private void withdrawals(Stream<Withdrawal> withdrawals) {
        Batch.run(jdbc, WITHDRAWAL, withdrawals.map(JdbcRebuiltCases::columns));
    }

    private static Map<String, @Nullable Object> columns(RebuiltCase one) {
        CaseStanding standing = one.standing();
        AreaCode area = standing.area();
        Map<String, @Nullable Object> values = TriageColumns.of(one.referral());
        values.put("reference", standing.reference());
        values.put("receivedAt", Columns.time(standing.receivedAt()));
        values.put("area", area == null ? null : area.code());
        values.put("priority", standing.priority().name());
        values.put("version", standing.version());
        values.put("caseEvents", one.caseEvents());
        values.put("clockEvents", one.clockEvents());
        values.put("concernOwner", standing.concernOwner());
        values.put("changedAt", Columns.time(one.changedAt()));
        put(standing.mute(), values);
        return values;
    }

    private static void put(@Nullable Mute mute, Map<String, @Nullable Object> values) {
        values.put("mutedReason", mute == null ? null : mute.reason().name());
        values.put("mutedBy", mute == null ? null : mute.by());
        values.put("mutedAt", mute == null ? null : Columns.time(mute.effectiveAt()));
        values.put("mutedRecordedAt", mute == null ? null : Columns.time(mute.recordedAt()));
    }

    private static Map<String, @Nullable Object> columns(Withdrawal one) {
        return Batch.row(
                "id", one.referralId(),
                "eventId", one.eventId(),
                "reason", one.reason(),
                "at", Columns.time(one.at()),
                "state", one.state().name());
    }
}
