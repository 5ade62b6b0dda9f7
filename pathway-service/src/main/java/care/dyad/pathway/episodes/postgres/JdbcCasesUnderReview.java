package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.WithdrawalState;
import care.dyad.pathway.reviews.application.CasesUnderReview;
import care.dyad.pathway.reviews.application.HeldCase;
import care.dyad.pathway.reviews.domain.CaseChange;
import care.dyad.pathway.reviews.domain.CaseUnderReview;
import care.dyad.pathway.reviews.domain.ClockedEpisode;
import care.dyad.pathway.reviews.domain.Review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Cases as reviews find and leave them, under the lock on their row. */
@Component
class JdbcCasesUnderReview implements CasesUnderReview {

    private static final String LOCK =
            "SELECT 1 FROM referral_case WHERE referral_id = :id FOR UPDATE";

    private static final String EPISODES =
            """
            SELECT e.*, c.reference, c.priority, c.received_at
            FROM referral_case c JOIN episode e USING (referral_id)
            WHERE c.referral_id = :id AND e.state <> 'CLOSED'
            ORDER BY array_position(c.pathways, e.pathway) NULLS LAST, e.pathway
            """;

    private static final String STORE_CASE =
            """
            UPDATE referral_case
            SET priority = :priority, area_code = :area, case_events = case_events + :caseEvents,
                clock_events = clock_events + :clockEvents
            WHERE referral_id = :id
            """;

    private static final String RETRIAGE =
            """
            UPDATE referral_case
            SET triaged_event_id = :eventId, triaged_sequence = :sequence, stage = :stage,
                ethnic_category = :ethnicity,
                child_age_months = :childAgeMonths, mother_age_years = :motherAgeYears,
                referrer_role = :referrerRole, consent_to_share_with_vcse = :consent,
                safeguarding_concern = :safeguarding, interpreter_language = :interpreter,
                disposition = :disposition, triaged_priority = :triagedPriority,
                severity = :severity, pathways = :pathways, rule_ids = :ruleIds,
                rule_reasons = :ruleReasons, missing = :missing,
                review_reasons = :reviewReasons, redirect_reasons = :redirectReasons,
                ruleset_version = :rulesetVersion, ruleset_hash = :rulesetHash,
                explanation = :explanation::jsonb, version = version + 1,
                muted_reason = CASE WHEN :stage = 'LOSS' AND stage <> 'LOSS' THEN 'LOSS'
                               ELSE muted_reason END,
                muted_by = CASE WHEN :stage = 'LOSS' AND stage <> 'LOSS' THEN ''
                           ELSE muted_by END,
                muted_at = CASE WHEN :stage = 'LOSS' AND stage <> 'LOSS' THEN received_at
                           ELSE muted_at END,
                muted_recorded_at = CASE WHEN :stage = 'LOSS' AND stage <> 'LOSS' THEN received_at
                                    ELSE muted_recorded_at END
            WHERE referral_id = :id
            """;

    private final JdbcClient jdbc;
    private final ReviewRows reviews;
    private final ChangedEpisodeRows episodes;
    private final ClockRows clocks;
    private final WithdrawalRows withdrawals;

    JdbcCasesUnderReview(
            JdbcClient jdbc,
            ReviewRows reviews,
            ChangedEpisodeRows episodes,
            ClockRows clocks,
            WithdrawalRows withdrawals) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.episodes = episodes;
        this.clocks = clocks;
        this.withdrawals = withdrawals;
    }

    /** Locks first and reads then, in another statement, which sees what the lock waited for. */
    @Override
    public Optional<HeldCase> hold(UUID referralId) {
        jdbc.sql(LOCK).param("id", referralId).query().listOfRows();
        return jdbc.sql("SELECT * FROM referral_case WHERE referral_id = :id")
                .param("id", referralId)
                .query((row, n) -> held(row, referralId))
                .optional();
    }

    @Override
    public void note(HeldCase held, Review review) {
        UUID referralId = held.found().referral().referralId();
        reviews.keep(referralId, review);
        newVersion(referralId);
    }

    @Override
    public void withdraw(HeldCase held, CaseChange change) {
        store(held, change);
        newVersion(held.found().referral().referralId());
    }

    @Override
    public void retriage(TriagedReferral latest) {
        jdbc.sql(RETRIAGE).params(TriageColumns.of(latest)).update();
    }

    @Override
    public void store(HeldCase held, CaseChange change) {
        UUID referralId = held.found().referral().referralId();
        AreaCode area = change.area();
        jdbc.sql(STORE_CASE)
                .param("id", referralId)
                .param("priority", change.priority().name())
                .param("area", area == null ? null : area.code())
                .param("caseEvents", change.events().size())
                .param("clockEvents", change.clockEvents().size())
                .update();
        episodes.store(referralId, change);
        WithdrawalState withdrawal = change.withdrawal();
        if (withdrawal != null) {
            withdrawals.settle(referralId, withdrawal);
        }
    }

    private void newVersion(UUID referralId) {
        jdbc.sql("UPDATE referral_case SET version = version + 1 WHERE referral_id = :id")
                .param("id", referralId)
                .update();
    }

    private HeldCase held(ResultSet row, UUID referralId) throws SQLException {
        List<Review> all = reviews.of(referralId);
        CaseUnderReview found =
                new CaseUnderReview(
                        TriageRow.referral(row),
                        Priority.valueOf(row.getString("priority")),
                        episodes(referralId),
                        gaps(referralId),
                        all.isEmpty() ? null : all.getLast(),
                        withdrawals.of(referralId));
        return new HeldCase(
                found,
                row.getLong("version"),
                row.getLong("case_events"),
                row.getLong("clock_events"));
    }

    private List<ClockedEpisode> episodes(UUID referralId) {
        return jdbc.sql(EPISODES)
                .param("id", referralId)
                .query(
                        (row, n) ->
                                new ClockedEpisode(
                                        Rows.episode(row), clocks.of(Rows.id(row, "episode_id"))))
                .list();
    }

    private Set<Pathway> gaps(UUID referralId) {
        return jdbc.sql("SELECT pathway FROM service_gap WHERE referral_id = :id")
                .param("id", referralId)
                .query((row, n) -> Rows.pathway(row))
                .set();
    }
}
