package care.dyad.pathway.episodes.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What staff recorded about episodes; each act by the name of its type and its fields. */
@Component
class ActRows {

    private record ActOf(UUID episodeId, RecordedAct act) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, Class<? extends StaffAct>> TYPES =
            types(StaffAct.class)
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final String KEEP =
            """
            INSERT INTO episode_act
                (episode_id, number, act, details, recorded_by, effective_at, recorded_at)
            SELECT :episodeId, 1 + count(*), :act, :details::jsonb, :by, :effectiveAt, :recordedAt
            FROM episode_act WHERE episode_id = :episodeId
            """;

    private static final String OF_REFERRAL =
            """
            SELECT a.* FROM episode_act a JOIN episode e USING (episode_id)
            WHERE e.referral_id = :id ORDER BY a.episode_id, a.number
            """;

    private final JdbcClient jdbc;

    ActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID episodeId, RecordedAct act) {
        jdbc.sql(KEEP)
                .param("episodeId", episodeId)
                .param("act", act.act().getClass().getSimpleName())
                .param("details", details(act.act()))
                .param("by", act.by())
                .param("effectiveAt", Columns.time(act.effectiveAt()))
                .param("recordedAt", Columns.time(act.recordedAt()))
                .update();
    }

    static String details(StaffAct act) {
        return JSON.writeValueAsString(act);
    }

    /** The acts of each episode of a referral, the latest last. */
    Map<UUID, List<RecordedAct>> of(UUID referralId) {
        return jdbc
                .sql(OF_REFERRAL)
                .param("id", referralId)
                .query((row, n) -> act(row))
                .list()
                .stream()
                .collect(groupingBy(ActOf::episodeId, mapping(ActOf::act, toList())));
    }

    private static ActOf act(ResultSet row) throws SQLException {
        Class<? extends StaffAct> type = TYPES.get(row.getString("act"));
        if (type == null) {
            throw new IllegalStateException(
                    "episode_act holds the act "
                            + row.getString("act")
                            + ", which this version does not know: run the version that wrote it");
        }
        return new ActOf(
                Rows.id(row, "episode_id"),
                new RecordedAct(
                        JSON.readValue(row.getString("details"), type),
                        row.getString("recorded_by"),
                        Rows.time(row, "effective_at"),
                        Rows.time(row, "recorded_at")));
    }

    private static Stream<Class<? extends StaffAct>> types(Class<? extends StaffAct> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(one -> types(one.asSubclass(StaffAct.class)))
                : Stream.of(type);
    }
}
