package care.dyad.system;

import care.dyad.testing.Cable;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/**
 * The network between a service and a server that it uses is cut for a while, forgets what was
 * connected, or is slow, with traffic on. Nobody is told, as in a network.
 */
@Tag("survival")
class NetworkSurvivalIT {

    private static final int BEFORE = 15;
    private static final int MEANWHILE = 80;
    private static final int AFTER = 15;
    private static final Duration SLOW = Duration.ofMillis(100);
    private static final List<String> WITH_DATABASE =
            List.of("referral-intake", "pathway-service", "notification-service");

    private final CabledDyad dyad = CabledDyad.shared();

    @ParameterizedTest
    @CsvSource({
        "referral-intake, kafka",
        "referral-intake, postgres",
        "referral-intake, registry",
        "triage-service, kafka",
        "triage-service, registry",
        "pathway-service, kafka",
        "pathway-service, postgres",
        "pathway-service, registry",
        "notification-service, kafka",
        "notification-service, postgres",
        "notification-service, registry",
        "notification-service, smtp"
    })
    void nothingIsLostWhenTheNetworkBetweenThemIsCut(String service, String server)
            throws Exception {
        List<Cable> between = dyad.between(service, server);
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BEFORE);
            long begun = System.nanoTime();
            between.forEach(Cable::cut);
            try {
                traffic.awaitTries(MEANWHILE);
            } finally {
                between.forEach(Cable::mend);
            }
            Duration cut = Duration.ofNanos(System.nanoTime() - begun);
            report("%s - %s cut for %.0f s".formatted(service, server, seconds(cut)), traffic);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral-intake", "pathway-service", "notification-service"})
    void nothingIsLostWhenTheNetworkForgetsTheDatabasesConnections(String service)
            throws Exception {
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BEFORE);
            dyad.between(service, "postgres").forEach(Cable::forget);
            report("%s - postgres forgotten".formatted(service), traffic);
        }
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsSlow() throws Exception {
        List<Cable> databases =
                WITH_DATABASE.stream()
                        .flatMap(service -> dyad.between(service, "postgres").stream())
                        .toList();
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BEFORE);
            databases.forEach(cable -> cable.slowDown(SLOW));
            try {
                traffic.awaitTries(MEANWHILE);
            } finally {
                databases.forEach(cable -> cable.slowDown(Duration.ZERO));
            }
            report("postgres slowed down by " + SLOW.toMillis() + " ms each way", traffic);
        }
    }

    private void report(String what, Traffic traffic) throws Exception {
        Duration told = traffic.sendOneAndAwaitTold();
        traffic.awaitMore(AFTER);
        String reckoned = Reckoning.of(dyad, traffic.end());
        System.out.printf(
                "%s: a referral sent then is with its team after %.1f s; %s, intake answered %s%n",
                what, seconds(told), reckoned, traffic.answers());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
