package care.dyad.pathway.episodes.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Many rows for one statement. */
final class Batch {

    private Batch() {}

    static void run(
            NamedParameterJdbcTemplate jdbc,
            String sql,
            Stream<Map<String, @Nullable Object>> rows) {
        SqlParameterSource[] all =
                rows.map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new);
        if (all.length > 0) {
            jdbc.batchUpdate(sql, all);
        }
    }

    /** A row of names and values, one after the other. */
    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }
}
