package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Together;
import care.dyad.launcher.system.LocalSystem;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * An outage of all that comes after intake. Referrals are taken in meanwhile; then the services
 * come back one after the other, so that each has the machine to itself, or all together.
 */
final class Backlog {

    private static final int AT_A_TIME = 16;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** When a number that has no known end counts as final. */
    private static final int QUIET_LOOKS = 8;

    private static final List<String> AFTER_INTAKE =
            List.of("triage-service", "pathway-service", "notification-service");

    private static final String CASES =
            "SELECT referral_id, min(at) FROM case_change GROUP BY referral_id";
    private static final String MAILS =
            "SELECT referral_id, min(queued_at) FROM notification"
                    + " WHERE referral_id IS NOT NULL GROUP BY referral_id";

    private final LocalSystem system;
    private final Endpoints endpoints;
    private final List<Drained> lines = new ArrayList<>();

    Backlog(LocalSystem system, Endpoints endpoints) {
        this.system = system;
        this.endpoints = endpoints;
    }

    /** One after the other. */
    void workOffInTurn(OpenLoad load, int many) throws IOException, InterruptedException {
        Set<UUID> waiting = buildUp(load, many);
        start("triage-service");
        lines.add(awaitAll("triage-service alone", waiting, this::decisions));
        start("pathway-service");
        lines.add(awaitAll("pathway-service alone", waiting, this::cases));
        start("notification-service");
        lines.add(awaitQuiet("notification-service alone", waiting, this::mails));
    }

    /** All at once, each beginning when it is up. */
    void workOffTogether(OpenLoad load, int many) throws IOException, InterruptedException {
        Set<UUID> waiting = buildUp(load, many);
        Together.run(AFTER_INTAKE.stream().map(this::starting).toList());
        awaitQuiet("all", waiting, this::mails);
        Map<UUID, Long> decided = decisions();
        lines.add(Drained.of("all, until each has its case", waiting, decided, cases()));
        lines.add(Drained.of("all, until the last message to a team", waiting, decided, mails()));
    }

    /** A line for each that was worked off. */
    List<Drained> lines() {
        return lines;
    }

    private Set<UUID> buildUp(OpenLoad load, int many) throws IOException, InterruptedException {
        for (String service : AFTER_INTAKE) {
            system.child(service).clearLeftover();
        }
        load.pour(many, AT_A_TIME);
        lines.add(Drained.of("taken in, the others away", load.meant().keySet(), load.accepted()));
        return Set.copyOf(load.meant().keySet());
    }

    private Callable<Void> starting(String service) {
        return () -> {
            start(service);
            return null;
        };
    }

    private void start(String service) throws IOException, InterruptedException {
        system.child(service).start();
    }

    private Drained awaitAll(String what, Set<UUID> waiting, Supplier<Map<UUID, Long>> moments)
            throws InterruptedException {
        long end = Moment.now() + PATIENCE.toSeconds() * Moment.SECOND;
        Drained now = Drained.of(what, waiting, moments.get());
        while (now.referrals() < waiting.size()) {
            if (Moment.now() > end) {
                throw new IllegalStateException("after " + PATIENCE + ": " + now);
            }
            Thread.sleep(BETWEEN_LOOKS);
            now = Drained.of(what, waiting, moments.get());
        }
        return now;
    }

    /** Not every referral has a message, so that their number says nothing before it stays. */
    private static Drained awaitQuiet(
            String what, Set<UUID> waiting, Supplier<Map<UUID, Long>> moments)
            throws InterruptedException {
        Drained last = Drained.of(what, waiting, moments.get());
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            Thread.sleep(BETWEEN_LOOKS);
            Drained now = Drained.of(what, waiting, moments.get());
            quiet = now.referrals() > 0 && now.equals(last) ? quiet + 1 : 0;
            last = now;
        }
        return last;
    }

    private Map<UUID, Long> decisions() {
        return Decisions.published(endpoints.kafka());
    }

    private Map<UUID, Long> cases() {
        return moments("pathway_service", CASES);
    }

    private Map<UUID, Long> mails() {
        return moments("notification_service", MAILS);
    }

    private Map<UUID, Long> moments(String database, String rows) {
        Map<UUID, Long> moments = new HashMap<>();
        JdbcClient.create(
                        new DriverManagerDataSource(
                                endpoints.database(database),
                                endpoints.databaseUser(),
                                endpoints.databasePassword()))
                .sql(rows)
                .query(
                        row -> {
                            moments.put(
                                    row.getObject(1, UUID.class),
                                    Moment.of(row.getObject(2, OffsetDateTime.class).toInstant()));
                        });
        return moments;
    }
}
