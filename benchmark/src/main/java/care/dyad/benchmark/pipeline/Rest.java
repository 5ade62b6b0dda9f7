package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Endpoints;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.util.List;

/** When nothing is under way any more, so that what comes next has the machine to itself. */
final class Rest {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** What one service has finished, the next may not have begun with. */
    private static final int LOOKS = 5;

    private static final List<String> WITH_OUTBOX =
            List.of("referral_intake", "pathway_service", "notification_service");

    private Rest() {}

    /** Waits until every message is sent and every outbox is empty. */
    static void await(Endpoints endpoints) throws InterruptedException {
        long end = Moment.now() + PATIENCE.toSeconds() * Moment.SECOND;
        int quiet = 0;
        while (quiet < LOOKS) {
            if (Moment.now() > end) {
                throw new IllegalStateException("not at rest within " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS);
            quiet = isAtRest(endpoints) ? quiet + 1 : 0;
        }
    }

    private static boolean isAtRest(Endpoints endpoints) {
        return WITH_OUTBOX.stream().allMatch(database -> isEmpty(endpoints, database, "outbox"))
                && isEmpty(
                        endpoints,
                        "notification_service",
                        "notification WHERE state IN ('QUEUED', 'SENDING')");
    }

    private static boolean isEmpty(Endpoints endpoints, String database, String rows) {
        return JdbcClient.create(
                        new DriverManagerDataSource(
                                endpoints.database(database),
                                endpoints.databaseUser(),
                                endpoints.databasePassword()))
                .sql("SELECT NOT EXISTS (SELECT FROM " + rows + ")")
                .query(Boolean.class)
                .single();
    }
}
