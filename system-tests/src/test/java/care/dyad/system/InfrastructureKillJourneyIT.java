package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Child;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What all services stand on dies while referrals come in, as by {@code kill -9}, and each service
 * is restarted in turn. Afterwards nothing is lost and nothing is doubled. Each prints how long it
 * took until a referral that was sent meanwhile was with its team.
 */
class InfrastructureKillJourneyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BEFORE = 15;
    private static final int AFTER = 25;

    private final RunningDyad dyad = RunningDyad.shared();

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "registry", "postgres"})
    void nothingIsLostAndNothingIsDoubledWhenItIsKilled(String part) throws Exception {
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BEFORE);
            long killed = System.nanoTime();
            Child server = dyad.infrastructure().process(part);
            kill(server);
            var meanwhile = CompletableFuture.runAsync(traffic::sendOneAndAwaitTold);
            server.start();
            Duration answers = since(killed);
            meanwhile.join();
            Duration told = since(killed);

            traffic.awaitMore(AFTER);
            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "%s killed: answers again after %.1f s, a referral sent meanwhile is with its team"
                            + " after %.1f s; %s, intake answered %s%n",
                    part, seconds(answers), seconds(told), reckoned, traffic.answers());
        }
    }

    @ParameterizedTest(name = "killed: {0}")
    @ValueSource(booleans = {false, true})
    void nothingIsLostAndNothingIsDoubledWhenServicesAreRestartedInTurn(boolean killed)
            throws Exception {
        String what = killed ? "killed" : "ended in good order";
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BEFORE);
            for (String name :
                    List.of(
                            "notification-service",
                            "pathway-service",
                            "triage-service",
                            "referral-intake")) {
                long asked = System.nanoTime();
                restart(dyad.service(name), killed);
                traffic.sendOneAndAwaitTold();
                System.out.printf("%s %s: %.1f s%n", name, what, seconds(since(asked)));
            }
            traffic.awaitMore(AFTER);
            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "services %s in turn: %s, intake answered %s%n",
                    what, reckoned, traffic.answers());
        }
    }

    /** With its children: those of PostgreSQL would hold its shared memory. */
    private static void kill(Child server) throws Exception {
        ProcessHandle process = server.process().orElseThrow();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        assertThat(server.healthy()).isFalse();
    }

    /** In good order, as a deployment does, or not; whoever watches it starts it again. */
    private void restart(Child service, boolean killed) throws Exception {
        ProcessHandle process = service.process().orElseThrow();
        assertThat(killed ? process.destroyForcibly() : process.destroy()).isTrue();
        process.onExit().join();
        await().atMost(PATIENCE).until(dyad::healthy);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
