package care.dyad.intake.postgres;

import care.dyad.intake.IntakeSettings;
import care.dyad.intake.application.Answer;
import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.KeptAnswer;
import care.dyad.intake.application.KeptAnswers;
import care.dyad.intake.application.RequestKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Time is the database's own: how long an answer is kept has nothing to do with the domain's. */
@Component
class JdbcKeptAnswers implements KeptAnswers {

    private static final String UNDER =
            """
            SELECT fingerprint, code, location, body FROM kept_answer
            WHERE account = ? AND request_key = ? AND kept_at >= now() - make_interval(secs => ?)
            """;

    private static final String FORGET_SOME_OLD =
            """
            DELETE FROM kept_answer WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM kept_answer WHERE kept_at < now() - make_interval(secs => ?)
                ORDER BY kept_at LIMIT 10 FOR UPDATE SKIP LOCKED))
            """;

    private final JdbcClient jdbc;
    private final double keptSeconds;

    JdbcKeptAnswers(JdbcClient jdbc, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.keptSeconds = settings.keepAnswers().toSeconds();
    }

    @Override
    public boolean reserve(RequestKey key) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))")
                .params(key.account(), key.key())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<KeptAnswer> under(RequestKey key) {
        return jdbc.sql(UNDER)
                .params(key.account(), key.key(), keptSeconds)
                .query(JdbcKeptAnswers::kept)
                .optional();
    }

    @Override
    public void keep(RequestKey key, KeptAnswer kept) {
        forgetSomeOld();
        jdbc.sql(
                        """
                        INSERT INTO kept_answer
                            (account, request_key, fingerprint, code, location, body)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (account, request_key) DO UPDATE
                        SET fingerprint = excluded.fingerprint, code = excluded.code,
                            location = excluded.location, body = excluded.body, kept_at = now()
                        """)
                .param(key.account())
                .param(key.key())
                .param(kept.fingerprint().hex())
                .param(kept.answer().code())
                .param(kept.answer().location())
                .param(kept.answer().body())
                .update();
    }

    /**
     * Each new answer forgets a few old ones, so the table stays small without a task of its own.
     */
    private void forgetSomeOld() {
        jdbc.sql(FORGET_SOME_OLD).param(keptSeconds).update();
    }

    private static KeptAnswer kept(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                new Fingerprint(row.getString("fingerprint")),
                new Answer(row.getInt("code"), row.getString("location"), row.getString("body")));
    }
}
