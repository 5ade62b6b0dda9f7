package care.dyad.pathway.audit.postgres;

import care.dyad.pathway.audit.application.AccessLog;
import care.dyad.pathway.audit.domain.Access;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.audit.domain.RecordedAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The access log in one table, which refuses to change or lose a row. */
@Component
class JdbcAccessLog implements AccessLog {

    private static final String ADD =
            """
            INSERT INTO access_log (at, account, kind, referral_id, detail)
            SELECT * FROM unnest(:at::timestamptz[], :account::text[], :kind::text[],
                                 :referralId::uuid[], :detail::text[])
            """;

    private static final String ADD_TO_EPISODE =
            """
            INSERT INTO access_log (at, account, kind, referral_id, detail)
            SELECT :at, :account, :kind, referral_id, :detail FROM episode WHERE episode_id = :episodeId
            """;

    private static final String BROKE_GLASS =
            """
            SELECT EXISTS (SELECT FROM access_log WHERE referral_id = :referralId
                AND account = :account AND kind = 'BROKE_GLASS' AND at > :since)
            """;

    private static final String SELECT =
            """
            SELECT a.*, coalesce(c.reference, '') AS reference
            FROM access_log a LEFT JOIN referral_case c USING (referral_id)
            """;

    private static final String OF_REFERRAL =
            SELECT + "WHERE referral_id = :id AND kind <> 'LISTED' ORDER BY number DESC LIMIT 500";

    private static final String PAGE =
            SELECT
                    + """
                    WHERE (:before::bigint IS NULL OR number < :before)
                        AND (:account::text IS NULL OR account = :account)
                        AND (:reference::text IS NULL OR referral_id IN
                             (SELECT referral_id FROM referral_case WHERE reference = :reference))
                    ORDER BY number DESC LIMIT :atMost
                    """;

    private final JdbcClient jdbc;

    JdbcAccessLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Access> accesses) {
        jdbc.sql(ADD)
                .param("at", column(accesses, Access::at))
                .param("account", column(accesses, Access::account))
                .param("kind", column(accesses, Access::kind))
                .param("referralId", column(accesses, Access::referralId))
                .param("detail", column(accesses, Access::detail))
                .update();
    }

    private static String[] column(
            List<Access> accesses, Function<Access, @Nullable Object> value) {
        return accesses.stream()
                .map(value)
                .map(one -> one == null ? null : one.toString())
                .toArray(String[]::new);
    }

    @Override
    public void addToEpisode(UUID episodeId, Access access) {
        jdbc.sql(ADD_TO_EPISODE)
                .param("at", time(access.at()))
                .param("account", access.account())
                .param("kind", access.kind().name())
                .param("detail", access.detail())
                .param("episodeId", episodeId)
                .update();
    }

    @Override
    public boolean brokeGlass(String account, UUID referralId, Instant since) {
        return jdbc.sql(BROKE_GLASS)
                .param("account", account)
                .param("referralId", referralId)
                .param("since", time(since))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<RecordedAccess> of(UUID referralId) {
        return jdbc.sql(OF_REFERRAL).param("id", referralId).query(JdbcAccessLog::row).list();
    }

    @Override
    public List<RecordedAccess> page(
            @Nullable String reference,
            @Nullable String account,
            @Nullable Long before,
            int atMost) {
        return jdbc.sql(PAGE)
                .param("reference", reference)
                .param("account", account)
                .param("before", before)
                .param("atMost", atMost)
                .query(JdbcAccessLog::row)
                .list();
    }

    @Override
    public int forget(Instant before, int atMost) {
        return jdbc.sql("SELECT forget_access_log(:before, :atMost)")
                .param("before", time(before))
                .param("atMost", atMost)
                .query(Integer.class)
                .single();
    }

    private static RecordedAccess row(ResultSet row, int number) throws SQLException {
        return new RecordedAccess(
                row.getLong("number"),
                row.getString("reference"),
                new Access(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        AccessKind.valueOf(row.getString("kind")),
                        row.getObject("referral_id", UUID.class),
                        row.getString("detail")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
