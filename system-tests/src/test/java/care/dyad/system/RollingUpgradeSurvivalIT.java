package care.dyad.system;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * With traffic on, today's services come beside those of an earlier commit, on their databases and
 * topics, and the earlier ones leave: {@code -Ddyad.upgrade.from} says which commit.
 */
@Tag("survival")
class RollingUpgradeSurvivalIT {

    private static final int BETWEEN = 30;

    /** Who reads before who writes. */
    private static final List<String> IN_TURN =
            List.of("notification-service", "pathway-service", "triage-service", "referral-intake");

    @Test
    void nothingIsLostAndNothingIsDoubledWhenServicesAreReplacedByTodays() throws Exception {
        EarlierVersion version = EarlierVersion.built();
        System.out.println("from " + version.commit());
        var dyad =
                new UpgradedDyad(
                        version, Path.of("target/upgraded/" + UUID.randomUUID()).toAbsolutePath());
        try {
            dyad.start();
            upgraded(dyad);
        } finally {
            dyad.stop();
        }
    }

    private static void upgraded(UpgradedDyad dyad) throws Exception {
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BETWEEN);
            for (String service : IN_TURN) {
                long begun = System.nanoTime();
                dyad.startTodays(service);
                traffic.awaitMore(BETWEEN);
                dyad.endEarlier(service);
                Duration told = traffic.sendOneAndAwaitTold();
                System.out.printf(
                        "%s replaced after %.1f s, a referral sent then is with its team after"
                                + " %.1f s%n",
                        service, (System.nanoTime() - begun) / 1e9, told.toMillis() / 1000.0);
            }
            traffic.awaitMore(BETWEEN);
            System.out.printf(
                    "upgraded: %s, intake answered %s%n",
                    Reckoning.of(dyad, traffic.end()), traffic.answers());
        }
        System.out.println(dyad.rebuilt());
    }
}
