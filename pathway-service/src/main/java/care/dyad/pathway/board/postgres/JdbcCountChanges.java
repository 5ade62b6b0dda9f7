package care.dyad.pathway.board.postgres;

import care.dyad.pathway.board.application.CountChanges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds the changes of counts up, in one statement: whoever counts meanwhile sees the changes or
 * their sum, never both or neither.
 */
@Component
class JdbcCountChanges implements CountChanges {

    /** Key of the advisory lock: "tallies." in ASCII. */
    private static final long LOCK = 0x74616c6c6965732eL;

    private static final String ADD_UP =
            """
            WITH taken AS (
                DELETE FROM tally_change RETURNING *
            ), sums AS (
                SELECT what, pathway, service_id, service_name, area_code, state, unassigned, at,
                       sum(n)::integer AS n, sum(in_time)::integer AS in_time
                FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            ), added AS (
                INSERT INTO counted
                    (what, pathway, service_id, service_name, area_code, state, unassigned)
                SELECT what, pathway, service_id, service_name, area_code, state, unassigned FROM sums
                EXCEPT
                SELECT what, pathway, service_id, service_name, area_code, state, unassigned FROM counted
                RETURNING *
            )
            MERGE INTO tally t
            USING (SELECT counted_id, what, at, n, in_time
                   FROM sums JOIN (SELECT * FROM counted UNION ALL SELECT * FROM added) c
                       USING (what, pathway, service_id, service_name, area_code, state, unassigned)
                   WHERE n <> 0 OR in_time <> 0) s
            ON t.counted_id = s.counted_id AND t.at = s.at
            WHEN MATCHED AND t.n + s.n = 0 THEN DELETE
            WHEN MATCHED THEN UPDATE SET n = t.n + s.n, in_time = t.in_time + s.in_time
            WHEN NOT MATCHED THEN
                INSERT (counted_id, what, at, n, in_time)
                VALUES (s.counted_id, s.what, s.at, s.n, s.in_time)
            """;

    private final JdbcClient jdbc;

    JdbcCountChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addUp() {
        if (lock()) {
            jdbc.sql(ADD_UP).update();
        }
    }

    private boolean lock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
