package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.system.LocalSystem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * When referrals were committed to a service's database, by PostgreSQL's own notes, so that nothing
 * has to look while the figures are taken.
 */
final class Commits {

    private static final String CASES =
            "SELECT referral_id, min(pg_xact_commit_timestamp(xmin)) FROM case_change"
                    + " WHERE at > ? GROUP BY referral_id";

    /** A message is queued in the transaction that takes in its cause, and is changed later. */
    private static final String MESSAGES =
            "SELECT referral_id, min(pg_xact_commit_timestamp(inbox.xmin))"
                    + " FROM notification JOIN inbox ON event_id = cause_event_id"
                    + " WHERE queued_at > ? AND referral_id IS NOT NULL GROUP BY referral_id";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final String rows;

    private Commits(Endpoints endpoints, String database, String rows) {
        this.jdbc = jdbc(endpoints, database);
        this.rows = rows;
    }

    /** Of cases, which a team sees on its worklist from then on. */
    static Commits ofCases(Endpoints endpoints) {
        return new Commits(endpoints, "pathway_service", CASES);
    }

    /** Of messages to teams, which are sent from then on. */
    static Commits ofMessages(Endpoints endpoints) {
        return new Commits(endpoints, "notification_service", MESSAGES);
    }

    /** Lets PostgreSQL take notes; to be asked before the system starts. */
    static void note(LocalSystem system, Folders folders) throws IOException, InterruptedException {
        Child postgres = system.child("postgres");
        postgres.start();
        postgres.clearLeftover();
        Files.writeString(
                folders.of(postgres.name()).resolve("cluster/postgresql.conf"),
                "\ntrack_commit_timestamp = on\n",
                StandardOpenOption.APPEND);
    }

    private static JdbcClient jdbc(Endpoints endpoints, String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        endpoints.database(database),
                        endpoints.databaseUser(),
                        endpoints.databasePassword()));
    }

    /** The first commit of each referral since a time. */
    Map<UUID, Long> since(Instant begin) {
        Map<UUID, Long> moments = new HashMap<>();
        jdbc.sql(rows)
                .param(begin.atOffset(ZoneOffset.UTC))
                .query(
                        row -> {
                            moments.put(
                                    row.getObject(1, UUID.class),
                                    Moment.of(row.getObject(2, OffsetDateTime.class).toInstant()));
                        });
        return moments;
    }

    /** The same, when all of these are there. */
    Map<UUID, Long> await(Set<UUID> referrals, Instant begin, Duration patience)
            throws InterruptedException {
        long end = Moment.now() + patience.toSeconds() * Moment.SECOND;
        Map<UUID, Long> moments = since(begin);
        while (!moments.keySet().containsAll(referrals)) {
            if (Moment.now() > end) {
                throw new IllegalStateException(
                        "%d of %d within %s".formatted(moments.size(), referrals.size(), patience));
            }
            Thread.sleep(BETWEEN_LOOKS);
            moments = since(begin);
        }
        return moments;
    }
}
