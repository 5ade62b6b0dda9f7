package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.schemas.Topics;
import care.dyad.testing.TopicReader;
import care.dyad.testing.TopicWriter;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** Each alert fires in a real Prometheus when what it tells of is done to a real system. */
@Tag("survival")
class FiredAlertsIT {

    private static final Path FOLDER = Path.of("target/alerts").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)$");
    private static final String MILD = "01-mild-low-mood-isolated.json";
    private static final String EMERGENCY = "03-suspected-postpartum-psychosis.json";
    private static final Duration PAST_EVERY_DEADLINE = Duration.ofDays(60);
    private static final int MORE_THAN_ENOUGH = 2500;
    private static final String LOCK_OUTBOX =
            "SELECT pg_advisory_xact_lock(1869968482, s) FROM generate_series(0, 7) s";

    /** What cannot be done to the system from outside, and why. */
    private static final Map<String, String> NOT_CAUSED =
            Map.of(
                    "NotificationsRoundTheCheck",
                    "only other code can go round the check; promtool tries the rule");

    private static WatchedDyad dyad;
    private static AlertingPrometheus prometheus;

    private final Set<String> fired = new TreeSet<>();

    @BeforeAll
    static void start() throws Exception {
        dyad = new WatchedDyad(FOLDER.resolve(UUID.randomUUID().toString()));
        dyad.start();
        prometheus = AlertingPrometheus.start(dyad.ports(), FOLDER.resolve("prometheus"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (prometheus != null) {
            prometheus.stop();
        }
        dyad.stop();
    }

    @Test
    void eachAlertFiresByItsCause() throws Exception {
        await().ignoreExceptions().atMost(PATIENCE).until(() -> prometheus.read() == 4);
        await().atMost(PATIENCE).until(() -> prometheus.firing().isEmpty());

        tooMuchForOneTeam();
        unreadableEvents();
        noMail();
        outboxThatNobodyEmpties();
        databasesAway();
        deadlinesThatNobodyAnnounces();
        dyad.process("triage-service").kill();
        fires("triage-service is killed", "ServiceDown");

        NOT_CAUSED.forEach((alert, why) -> System.out.println("not fired " + alert + ": " + why));
        assertThat(fired).doesNotContainAnyElementsOf(NOT_CAUSED.keySet());
        fired.addAll(NOT_CAUSED.keySet());
        String rules = NamedTests.text(NamedTests.HOME.resolve("ops/prometheus/alerts.yml"));
        assertThat(fired)
                .containsExactlyInAnyOrderElementsOf(
                        ALERT.matcher(rules).results().map(found -> found.group(1)).toList());
    }

    private void tooMuchForOneTeam() throws IOException {
        for (int i = 0; i < 6; i++) {
            submit(MILD);
        }
        fires("six referrals to a team that is to be told three", "NotificationStorm");
        submit(EMERGENCY);
        fires("an emergency that nobody confirms", "UrgentNewsUnacknowledged");
    }

    private void unreadableEvents() {
        write(UUID.randomUUID().toString(), "care.dyad.events.ReferralTriaged", 1);
        fires("an event that nobody can read", "EventsHeld", "EventsDeadLettered");
    }

    private void noMail() throws Exception {
        dyad.process("mail").kill();
        submit(EMERGENCY);
        fires("the mail server is killed", "NotificationsLate");
        fires(
                "and stays away until messages are given up",
                "NotificationsUndeliverable",
                "NotificationsParked");
        dyad.process("mail").start();
    }

    private void outboxThatNobodyEmpties() throws SQLException, IOException {
        try (Connection relay = dyad.intrude("pathway_service");
                var statement = relay.createStatement()) {
            statement.execute(LOCK_OUTBOX);
            submit(MILD);
            fires(
                    "somebody else holds the locks of the outbox",
                    "OutboxStuck",
                    "ReferralUnaccounted");
        }
    }

    private void databasesAway() throws SQLException, IOException {
        dyad.open("pathway_service", false);
        write(decided(submit(MILD)), "care.dyad.events.OfALaterVersion", MORE_THAN_ENOUGH);
        fires(
                "the database of pathway-service is away",
                "EventsTriedInVain",
                "ConsumerBehind",
                "DeadlinesNotMeasured",
                "HeldEventsNotMeasured");
        dyad.open("pathway_service", true);
        dyad.open("referral_intake", false);
        fires("the database of intake is away", "ReferralsNotReconciled");
        dyad.open("referral_intake", true);
        dyad.open("notification_service", false);
        fires("the database of notification-service is away", "NotificationsNotMeasured");
        dyad.open("notification_service", true);
    }

    private void deadlinesThatNobodyAnnounces() throws Exception {
        try (Connection locking = dyad.intrude("pathway_service");
                var statement = locking.createStatement()) {
            statement.execute("LOCK TABLE sla_clock IN EXCLUSIVE MODE");
            dyad.startAgainAfter(PAST_EVERY_DEADLINE);
            fires("a lock on clocks when deadlines pass", "DeadlinesUnannounced");
        }
        fires("deadlines that passed long ago", "BreachesToldLate");
    }

    private void fires(String cause, String... alerts) {
        long since = System.nanoTime();
        List<String> wanted = List.of(alerts);
        Set<String> missing = new TreeSet<>(wanted);
        await().alias(cause + ": " + wanted)
                .atMost(PATIENCE)
                .until(
                        () -> {
                            for (String alert : prometheus.firing()) {
                                if (missing.remove(alert)) {
                                    System.out.printf(
                                            "fired %s after %d s: %s%n",
                                            alert,
                                            Duration.ofNanos(System.nanoTime() - since).toSeconds(),
                                            cause);
                                }
                            }
                            return missing.isEmpty();
                        });
        fired.addAll(wanted);
    }

    /** Waits for its decision: what comes before that in its partition is dealt with at once. */
    private static String decided(String referral) {
        try (var decisions = new TopicReader(dyad, Topics.REFERRAL_TRIAGED)) {
            await().atMost(PATIENCE).until(() -> !decisions.records(referral).isEmpty());
        }
        return referral;
    }

    private static String submit(String sample) throws IOException {
        var accepted = dyad.intake().post("/referrals", Samples.fresh(sample));
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.body().at("/referralId").asString();
    }

    private static void write(String key, String type, int times) {
        byte[] garbage = {42, 42, 42};
        try (var writer = new TopicWriter(dyad)) {
            for (int i = 0; i < times; i++) {
                writer.write(
                        Topics.REFERRAL_TRIAGED,
                        key,
                        garbage,
                        Map.of(
                                "ce_id",
                                UUID.randomUUID().toString(),
                                "ce_source",
                                "a-partner",
                                "ce_type",
                                type,
                                "ce_time",
                                "2026-11-20T10:00:00Z"));
            }
        }
    }
}
