package care.dyad.pathway.board.postgres;

import care.dyad.pathway.board.application.Reconciliations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row. */
@Component
class JdbcReconciliations implements Reconciliations {

    private static final String KEEP =
            """
            INSERT INTO reconciliation (unaccounted) VALUES (?)
            ON CONFLICT (is_the_latest) DO UPDATE
            SET unaccounted = excluded.unaccounted, heard_at = excluded.heard_at
            """;

    private static final String HEARD_LATELY =
            """
            SELECT unaccounted FROM reconciliation
            WHERE heard_at > clock_timestamp() - interval '1 minute'
            """;

    private final JdbcClient jdbc;

    JdbcReconciliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(long unaccounted) {
        jdbc.sql(KEEP).param(unaccounted).update();
    }

    @Override
    public @Nullable Long unaccounted() {
        return jdbc.sql(HEARD_LATELY).query(Long.class).optional().orElse(null);
    }
}
