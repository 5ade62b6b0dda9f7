package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.NewEpisode;
import care.dyad.pathway.episodes.domain.ServiceGap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Inserts the episodes, clocks and gaps of new cases. */
@Component
class NewEpisodeRows {

    private record ClockRow(UUID episodeId, Deadline deadline) {}

    private record GapRow(UUID referralId, ServiceGap gap) {}

    private static final String EPISODES =
            """
            INSERT INTO episode
                (episode_id, referral_id, pathway, state, service_id, service_name, service_email,
                 next_due_at)
            SELECT e.episode_id::uuid, e.referral_id::uuid, e.pathway, e.state, e.service_id,
                   e.service_name, e.service_email, e.next_due_at::timestamptz
            FROM unnest(:episodeId, :referralId, :pathway, :state, :serviceId, :serviceName,
                        :serviceEmail, :dueAt)
                AS e(episode_id, referral_id, pathway, state, service_id, service_name,
                     service_email, next_due_at)
            """;

    private static final String CLOCKS =
            """
            INSERT INTO sla_clock (episode_id, kind, started_at, due_at, reminders, announce_at)
            SELECT c.episode_id::uuid, c.kind, c.started_at::timestamptz, c.due_at::timestamptz,
                   string_to_array(c.reminders, chr(31))::timestamptz[],
                   c.announce_at::timestamptz
            FROM unnest(:episodeId, :kind, :startedAt, :dueAt, :reminders, :announceAt)
                AS c(episode_id, kind, started_at, due_at, reminders, announce_at)
            """;

    private static final String GAPS =
            """
            INSERT INTO service_gap
                (referral_id, pathway, area_code, reason, fallback, recorded_at)
            SELECT g.referral_id::uuid, g.pathway, g.area_code, g.reason, g.fallback, c.received_at
            FROM unnest(:referralId, :pathway, :area, :reason, :fallback)
                AS g(referral_id, pathway, area_code, reason, fallback)
            JOIN referral_case c ON c.referral_id = g.referral_id::uuid
            """;

    private final JdbcClient jdbc;

    NewEpisodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<NewCase> cases) {
        List<NewEpisode> episodes = cases.stream().flatMap(one -> one.episodes().stream()).toList();
        insertEpisodes(new Columns<>(episodes));
        insertClocks(new Columns<>(clocks(episodes)));
        insertGaps(new Columns<>(gaps(cases)));
    }

    private void insertEpisodes(Columns<NewEpisode> rows) {
        jdbc.sql(EPISODES)
                .param("episodeId", rows.of(row -> row.about().episodeId()))
                .param("referralId", rows.of(row -> row.about().referralId()))
                .param("pathway", rows.of(row -> row.about().pathway()))
                .param("state", rows.of(NewEpisode::state))
                .param("serviceId", service(rows, Contact::id))
                .param("serviceName", service(rows, Contact::name))
                .param("serviceEmail", service(rows, Contact::email))
                .param("dueAt", rows.of(NewEpisode::dueAt))
                .update();
    }

    private void insertClocks(Columns<ClockRow> rows) {
        jdbc.sql(CLOCKS)
                .param("episodeId", rows.of(ClockRow::episodeId))
                .param("kind", rows.of(row -> row.deadline().kind()))
                .param("startedAt", rows.of(row -> row.deadline().startedAt()))
                .param("dueAt", rows.of(row -> row.deadline().dueAt()))
                .param("reminders", rows.lists(row -> row.deadline().reminders()))
                .param("announceAt", rows.of(row -> row.deadline().dueSoonAt()))
                .update();
    }

    private void insertGaps(Columns<GapRow> rows) {
        jdbc.sql(GAPS)
                .param("referralId", rows.of(GapRow::referralId))
                .param("pathway", rows.of(row -> row.gap().pathway()))
                .param("area", rows.of(row -> row.gap().area().code()))
                .param("reason", rows.of(row -> row.gap().reason()))
                .param("fallback", rows.of(row -> row.gap().fallback()))
                .update();
    }

    private static String[] service(
            Columns<NewEpisode> rows, Function<Contact, @Nullable Object> value) {
        return rows.of(
                row -> {
                    Contact service = row.about().service();
                    return service == null ? null : value.apply(service);
                });
    }

    private static List<ClockRow> clocks(List<NewEpisode> episodes) {
        return episodes.stream()
                .flatMap(
                        episode ->
                                episode.deadlines().stream()
                                        .map(one -> new ClockRow(episode.about().episodeId(), one)))
                .toList();
    }

    private static List<GapRow> gaps(List<NewCase> cases) {
        return cases.stream()
                .flatMap(
                        one ->
                                one.gaps().stream()
                                        .map(gap -> new GapRow(one.referral().referralId(), gap)))
                .toList();
    }
}
