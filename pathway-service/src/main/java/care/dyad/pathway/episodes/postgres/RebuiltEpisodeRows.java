package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.ServiceGap;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.rebuild.domain.RebuiltCase;
import care.dyad.pathway.rebuild.domain.RebuiltClock;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the episodes of rebuilt cases, with their clocks, acts and gaps. */
final class RebuiltEpisodeRows {

    private static final String EPISODE =
            """
            INSERT INTO episode
                (episode_id, referral_id, pathway, state, service_id, service_name, service_email,
                 next_due_at, attended_at, attendance, mechanism, intervention_at, assigned_to)
            VALUES
                (:id, :referralId, :pathway, :state, :serviceId, :serviceName, :serviceEmail,
                 :dueAt, :attendedAt, :attendance, :mechanism, :interventionAt, :assignedTo)
            """;

    private static final String CLOCK =
            """
            INSERT INTO sla_clock
                (episode_id, kind, started_at, due_at, reminders, state, announce_at, met_at,
                 breach_reason)
            VALUES
                (:id, :kind, :startedAt, :dueAt, :reminders::timestamptz[], :state, :announceAt,
                 :metAt, :breachReason)
            """;

    private static final String ACT =
            """
            INSERT INTO episode_act
                (episode_id, number, act, details, recorded_by, effective_at, recorded_at)
            VALUES (:id, :number, :act, :details::jsonb, :by, :effectiveAt, :recordedAt)
            """;

    private static final String GAP =
            """
            INSERT INTO service_gap
                (referral_id, pathway, area_code, reason, fallback, recorded_at)
            VALUES (:id, :pathway, :area, :reason, :fallback, :recordedAt)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    RebuiltEpisodeRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<RebuiltCase> cases) {
        Batch.run(
                jdbc,
                EPISODE,
                cases.stream()
                        .flatMap(
                                one ->
                                        one.standing().episodes().stream()
                                                .map(episode -> row(episode, one.dueAt(episode)))));
        Batch.run(
                jdbc,
                CLOCK,
                cases.stream().flatMap(one -> one.clocks().stream()).map(RebuiltEpisodeRows::row));
        Batch.run(jdbc, ACT, cases.stream().flatMap(one -> acts(one).stream()));
        Batch.run(
                jdbc,
                GAP,
                cases.stream().flatMap(one -> one.gaps().stream().map(gap -> row(one, gap))));
    }

    private static Map<String, @Nullable Object> row(Episode episode, @Nullable Instant dueAt) {
        StaffAct.Assessment seen = episode.assessment();
        Contact service = episode.about().service();
        Map<String, @Nullable Object> row =
                Batch.row(
                        "id", episode.about().episodeId(),
                        "referralId", episode.about().referralId(),
                        "pathway", episode.about().pathway().name(),
                        "state", episode.state().name(),
                        "serviceId", service == null ? null : service.id(),
                        "serviceName", service == null ? null : service.name(),
                        "serviceEmail", service == null ? null : service.email(),
                        "dueAt", Columns.time(dueAt));
        row.put("attendedAt", seen == null ? null : Columns.time(seen.attendedAt()));
        row.put("attendance", seen == null ? null : seen.attendance());
        row.put("mechanism", seen == null ? null : seen.mechanism());
        row.put("interventionAt", Columns.time(episode.interventionAt()));
        row.put("assignedTo", episode.assignedTo());
        return row;
    }

    private static Map<String, @Nullable Object> row(RebuiltClock one) {
        EpisodeClock clock = one.clock();
        BreachReason why = clock.breachReason();
        return Batch.row(
                "id", one.episodeId(),
                "kind", clock.deadline().kind().name(),
                "startedAt", Columns.time(clock.deadline().startedAt()),
                "dueAt", Columns.time(clock.deadline().dueAt()),
                "reminders",
                        clock.deadline().reminders().stream()
                                .map(Instant::toString)
                                .toArray(String[]::new),
                "state", clock.state().name(),
                "announceAt", Columns.time(one.announceAt()),
                "metAt", Columns.time(clock.metAt()),
                "breachReason", why == null ? null : why.name());
    }

    private static List<Map<String, @Nullable Object>> acts(RebuiltCase one) {
        Map<UUID, Integer> numbers = new HashMap<>();
        return one.acts().stream()
                .map(act -> row(act, numbers.merge(act.episodeId(), 1, Integer::sum)))
                .toList();
    }

    private static Map<String, @Nullable Object> row(ActOfEpisode of, int number) {
        RecordedAct act = of.act();
        return Batch.row(
                "id", of.episodeId(),
                "number", number,
                "act", act.act().getClass().getSimpleName(),
                "details", ActRows.details(act.act()),
                "by", act.by(),
                "effectiveAt", Columns.time(act.effectiveAt()),
                "recordedAt", Columns.time(act.recordedAt()));
    }

    private static Map<String, @Nullable Object> row(RebuiltCase one, ServiceGap gap) {
        var fallback = gap.fallback();
        return Batch.row(
                "id", one.standing().referralId(),
                "pathway", gap.pathway().name(),
                "area", gap.area().code(),
                "reason", gap.reason().name(),
                "fallback", fallback == null ? null : fallback.name(),
                "recordedAt", Columns.time(one.standing().receivedAt()));
    }
}
