package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.application.StaffAccounts;
import care.dyad.pathway.pages.application.KnownStaff;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps who has signed in. */
@Component
class JdbcKnownStaff implements KnownStaff, StaffAccounts {

    /**
     * A system calls the API all day: what is not new is written once a day, and reads otherwise,
     * because a conflict locks its row and makes each request a transaction that writes.
     */
    private static final String KEEP =
            """
            INSERT INTO staff_account (account, authorities, seen_at)
            SELECT account, authorities, seen_at
            FROM (VALUES (CAST(:account AS text), CAST(:authorities AS text[]),
                          CAST(:seenAt AS timestamptz)))
                AS now (account, authorities, seen_at)
            WHERE NOT EXISTS (
                SELECT FROM staff_account AS known
                WHERE known.account = now.account
                  AND known.authorities = now.authorities
                  AND known.seen_at >= now.seen_at - interval '1 day')
            ON CONFLICT (account) DO UPDATE
                SET authorities = excluded.authorities, seen_at = excluded.seen_at
            """;

    private static final String CARE =
            """
            SELECT account, authorities FROM staff_account
            WHERE authorities && ARRAY['ROLE_CLINICIAN', 'ROLE_TRIAGE', 'ROLE_LINKWORKER']
            """;

    private final JdbcClient jdbc;

    JdbcKnownStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String account, Set<String> authorities, Instant seenAt) {
        jdbc.sql(KEEP)
                .param("account", account)
                .param("authorities", authorities.stream().sorted().toArray(String[]::new))
                .param("seenAt", WorklistParameters.time(seenAt))
                .update();
    }

    @Override
    public List<Staff> all() {
        return jdbc.sql(CARE + " ORDER BY account LIMIT 500").query((row, n) -> staff(row)).list();
    }

    @Override
    public Optional<Staff> find(String account) {
        return jdbc.sql(CARE + " AND account = :account")
                .param("account", account)
                .query((row, n) -> staff(row))
                .optional();
    }

    private static Staff staff(ResultSet row) throws SQLException {
        return Staff.with(
                row.getString("account"),
                Arrays.asList((String[]) row.getArray("authorities").getArray()));
    }
}
