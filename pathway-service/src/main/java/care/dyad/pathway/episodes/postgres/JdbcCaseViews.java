package care.dyad.pathway.episodes.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.CaseViews;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.CareNeeds;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.NextStep;
import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.ServiceGap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads whole cases. */
@Component
class JdbcCaseViews implements CaseViews {

    private record ClockOf(UUID episodeId, EpisodeClock clock) {}

    private final JdbcClient jdbc;
    private final ReviewRows reviews;
    private final WithdrawalRows withdrawals;
    private final LinkedReferralRows linked;
    private final ActRows acts;

    JdbcCaseViews(
            JdbcClient jdbc,
            ReviewRows reviews,
            WithdrawalRows withdrawals,
            LinkedReferralRows linked,
            ActRows acts) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.linked = linked;
        this.acts = acts;
    }

    @Override
    public Optional<CaseView> find(UUID referralId) {
        return jdbc.sql("SELECT * FROM referral_case WHERE referral_id = :id")
                .param("id", referralId)
                .query((row, n) -> view(row, referralId))
                .optional();
    }

    private List<EpisodeView> episodes(UUID referralId, CareNeeds needs) {
        Map<UUID, List<RecordedAct>> recorded = acts.of(referralId);
        Map<UUID, List<EpisodeClock>> clocks =
                jdbc
                        .sql(
                                """
                                SELECT c.* FROM sla_clock c JOIN episode e USING (episode_id)
                                WHERE e.referral_id = :id ORDER BY c.due_at, c.kind
                                """)
                        .param("id", referralId)
                        .query((row, n) -> new ClockOf(Rows.id(row, "episode_id"), Rows.clock(row)))
                        .list()
                        .stream()
                        .collect(groupingBy(ClockOf::episodeId, mapping(ClockOf::clock, toList())));
        return jdbc.sql(
                        """
                        SELECT e.* FROM episode e JOIN referral_case c USING (referral_id)
                        WHERE referral_id = :id
                        ORDER BY e.state = 'CLOSED', array_position(c.pathways, e.pathway) NULLS LAST, e.pathway
                        """)
                .param("id", referralId)
                .query(
                        (row, n) -> {
                            UUID id = Rows.id(row, "episode_id");
                            return episode(
                                    row,
                                    clocks.getOrDefault(id, List.of()),
                                    needs,
                                    recorded.getOrDefault(id, List.of()));
                        })
                .list();
    }

    private List<ServiceGap> gaps(UUID referralId) {
        return jdbc.sql("SELECT * FROM service_gap WHERE referral_id = :id ORDER BY pathway")
                .param("id", referralId)
                .query((row, n) -> gap(row))
                .list();
    }

    private static EpisodeView episode(
            ResultSet row, List<EpisodeClock> clocks, CareNeeds needs, List<RecordedAct> acts)
            throws SQLException {
        EpisodeState state = EpisodeState.valueOf(row.getString("state"));
        return new EpisodeView(
                Rows.id(row, "episode_id"),
                Rows.pathway(row),
                Rows.service(row),
                state,
                clocks,
                row.getString("assigned_to"),
                NextStep.of(state, clocks, needs, acts),
                acts);
    }

    private static ServiceGap gap(ResultSet row) throws SQLException {
        @Nullable String fallback = row.getString("fallback");
        return new ServiceGap(
                Rows.pathway(row),
                new AreaCode(row.getString("area_code")),
                GapReason.valueOf(row.getString("reason")),
                fallback == null ? null : Pathway.valueOf(fallback));
    }

    private CaseView view(ResultSet row, UUID referralId) throws SQLException {
        CareNeeds needs = NeedsRow.needs(row);
        return new CaseView(
                Rows.id(row, "referral_id"),
                row.getString("reference"),
                Rows.time(row, "received_at"),
                row.getLong("version"),
                Priority.valueOf(row.getString("priority")),
                TriageRow.decision(row),
                withdrawals.of(referralId),
                reviews.of(referralId),
                episodes(referralId, needs),
                gaps(referralId),
                linked.of(referralId),
                needs);
    }
}
