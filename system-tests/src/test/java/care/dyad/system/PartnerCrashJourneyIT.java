package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.schemas.Topics;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A partner sends by HTTP and by Kafka, loses connections and dies again and again, and each time
 * sends whatever was not confirmed once more; intake is killed too. In the end each submission is
 * one referral. {@code -Ddyad.crash.submissions=10000} makes it the long run, {@code
 * -Ddyad.crash.seed} another one.
 */
class PartnerCrashJourneyIT {

    private static final int SUBMISSIONS = Integer.getInteger("dyad.crash.submissions", 300);
    private static final long SEED = Long.getLong("dyad.crash.seed", 20261120);
    private static final Duration PATIENCE = Duration.ofMinutes(3).plusMillis(60L * SUBMISSIONS);

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void everySubmissionEndsUpAsOneReferral() throws Exception {
        Instant begun = InstantSource.system().instant();
        var partner = new CrashingPartner(dyad, SUBMISSIONS, SEED, begun);
        boolean killed = false;

        while (!partner.open().isEmpty()) {
            partner.live();
            if (!killed && partner.confirmed().size() > SUBMISSIONS / 2) {
                dyad.service("referral-intake").kill();
                killed = true;
                partner.live();
            }
            await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(dyad::healthy);
            assertThat(Duration.between(begun, InstantSource.system().instant()))
                    .as(partner.figures())
                    .isLessThan(PATIENCE);
        }

        assertThat(killed).isTrue();
        assertThat(partner.confirmed()).hasSize(SUBMISSIONS);
        assertThat(stored()).isEqualTo(partner.confirmed());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> received(partner).size() >= SUBMISSIONS);
        assertThat(received(partner))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(partner.confirmed().values());
        System.out.printf(
                "%s, seed %d, %s: each is one referral%n",
                partner.figures(), SEED, Duration.between(begun, InstantSource.system().instant()));
    }

    /** The id of each reference of the partner; two rows of one reference would be a failure. */
    private Map<String, String> stored() throws SQLException {
        Map<String, String> stored = new HashMap<>();
        var endpoints = dyad.infrastructure().endpoints();
        try (var connection =
                        DriverManager.getConnection(
                                endpoints.database("referral_intake"),
                                endpoints.databaseUser(),
                                endpoints.databasePassword());
                var statement =
                        connection.prepareStatement(
                                "SELECT source_reference, referral_id::text FROM referral WHERE"
                                        + " source_system = ?")) {
            statement.setString(1, CrashingPartner.SYSTEM);
            var rows = statement.executeQuery();
            while (rows.next()) {
                assertThat(stored.put(rows.getString(1), rows.getString(2))).isNull();
            }
        }
        return stored;
    }

    /**
     * The referrals of the partner that were received, once for each event; a killed relay repeats.
     */
    private List<String> received(CrashingPartner partner) {
        Set<String> mine = Set.copyOf(partner.confirmed().values());
        Map<String, String> byEvent = new HashMap<>();
        try (var topic = new TopicReader(dyad.infrastructure(), Topics.REFERRAL_RECEIVED)) {
            topic
                    .records(record -> header(record, "ce_type").endsWith(".ReferralReceived"))
                    .stream()
                    .filter(record -> mine.contains(record.key()))
                    .forEach(record -> byEvent.put(header(record, "ce_id"), record.key()));
        }
        return List.copyOf(byEvent.values());
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
