package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.launcher.infrastructure.Child;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** The schema registry is away while every service starts, with traffic on. */
@Tag("survival")
class RegistryAwaySurvivalIT {

    private static final int SOME = 20;
    private static final int MEANWHILE = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final CabledDyad dyad = CabledDyad.shared();

    @Test
    void servicesStartWithoutTheRegistryAndNothingIsLost() throws Exception {
        Child registry = dyad.infrastructure().process("registry");
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(SOME);
            registry.kill();
            registry.ended().join();
            for (String service : CabledDyad.SERVICES) {
                startAnew(service);
            }
            traffic.awaitTries(MEANWHILE);
            System.out.printf("the registry is away: intake answered %s%n", traffic.answers());
            long back = System.nanoTime();
            registry.start();
            await().atMost(PATIENCE).until(dyad::healthy);
            traffic.sendOneAndAwaitTold();
            Duration told = Duration.ofNanos(System.nanoTime() - back);
            traffic.awaitMore(SOME);
            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "services started without the registry: %.1f s after it was started a referral"
                            + " is with its team; %s, intake answered %s%n",
                    told.toMillis() / 1000.0, reckoned, traffic.answers());
        } finally {
            if (!registry.healthy()) {
                registry.start();
            }
        }
    }

    /**
     * It lives, and so takes its part up by itself later. What needs a schema that it has not seen
     * yet waits; intake asks senders to come back.
     */
    private void startAnew(String name) {
        long begun = System.nanoTime();
        Child service = dyad.service(name);
        service.kill();
        service.ended().join();
        await().atMost(PATIENCE).until(() -> dyad.lives(name));
        assertThat(dyad.infrastructure().process("registry").healthy()).isFalse();
        System.out.printf(
                "%s started without the registry after %.1f s%n",
                name, (System.nanoTime() - begun) / 1e9);
    }
}
