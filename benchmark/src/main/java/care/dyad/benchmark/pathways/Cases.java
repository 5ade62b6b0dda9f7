package care.dyad.benchmark.pathways;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The invented cases, and the bare statements that the service is compared with. */
final class Cases {

    private static final String DUE =
            """
            UPDATE sla_clock SET due_at = :now::timestamptz, announce_at = :now::timestamptz
            WHERE (episode_id, kind) IN (
                SELECT episode_id, kind FROM sla_clock
                WHERE kind = 'TREATMENT' AND announce_at IS NOT NULL LIMIT :number)
            """;

    private static final String NAMES =
            """
            INSERT INTO identity (referral_id, sequence, source_system, source_reference,
                referrer_role, family_name, given_name, birth_date, safe_channels, voicemail, reason)
            SELECT referral_id, 1, 'invented', reference, 'GP', 'Testford', 'Amara', '1994-05-06',
                   'PHONE', false, 'invented'
            FROM referral_case
            """;

    /** What a sweep of the same number cannot do without: a row changed, a row appended. */
    private static final String BARE =
            """
            WITH due AS (
                UPDATE bare_clock SET announce_at = NULL WHERE number IN (
                    SELECT number FROM bare_clock WHERE announce_at <= now()
                    ORDER BY announce_at LIMIT 1000)
                RETURNING number)
            INSERT INTO bare_outbox
                (shard, topic, record_key, event_id, event_type, occurred_at, payload)
            SELECT number % 8, 'bare', number, gen_random_uuid(), 'bare', now(),
                   decode(repeat('00', 400), 'hex')
            FROM due
            """;

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(Size size, Instant now) {
        for (String statement : text("/invented-cases.sql").split(";\n")) {
            jdbc.sql(statement)
                    .param("open", size.openEpisodes())
                    .param("closed", size.closedEpisodes())
                    .param("now", now.toString())
                    .update();
        }
        vacuum();
    }

    /** As the server does by itself once it is left alone. */
    void vacuum() {
        jdbc.sql("VACUUM ANALYZE").update();
    }

    boolean areFilled() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM referral_case)").query(Boolean.class).single();
    }

    void nameEverybody() {
        jdbc.sql(NAMES).update();
        vacuum();
    }

    void giveTo(String service, String team) {
        jdbc.sql("UPDATE episode SET service_id = ? WHERE service_id = ?")
                .params(service, team)
                .update();
    }

    UUID aCase() {
        return jdbc.sql("SELECT referral_id FROM referral_case LIMIT 1").query(UUID.class).single();
    }

    /** One row by its primary key: what a look at the database costs at least. */
    void readOne(UUID referralId) {
        jdbc.sql("SELECT reference FROM referral_case WHERE referral_id = ?")
                .param(referralId)
                .query(String.class)
                .single();
    }

    void passDeadlines(int number, Instant now) {
        jdbc.sql(DUE).param("now", now.toString()).param("number", number).update();
    }

    void prepareBare(int number) {
        jdbc.sql("CREATE TABLE bare_outbox (LIKE outbox INCLUDING ALL)").update();
        jdbc.sql("CREATE TABLE bare_clock (number int PRIMARY KEY, announce_at timestamptz)")
                .update();
        jdbc.sql("INSERT INTO bare_clock SELECT n, now() FROM generate_series(1, ?) n")
                .param(number)
                .update();
        jdbc.sql("CREATE INDEX ON bare_clock (announce_at) WHERE announce_at IS NOT NULL").update();
        jdbc.sql("ANALYZE bare_clock").update();
    }

    /** As many rows as were prepared, a thousand to a transaction as the sweep. */
    void sweepBare() {
        int last = 1;
        while (last > 0) {
            last = jdbc.sql(BARE).update();
        }
    }

    boolean isPublished() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM outbox)").query(Boolean.class).single();
    }

    private static String text(String resource) {
        try (InputStream text = Cases.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(text, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
