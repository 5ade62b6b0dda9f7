package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.dyad.launcher.infrastructure.Child;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** The disk of one of three brokers is full while referrals come in. Needs root, for the disk. */
@Tag("survival")
class FullDiskSurvivalIT {

    private static final int SOME = 20;
    private static final int MEANWHILE = 80;
    private static final int MEGABYTES = 256;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void nothingIsLostAndNothingWaitsForABrokerWhoseDiskIsFull() throws Exception {
        assumeTrue(
                System.getProperty("user.name").equals("root"),
                "a disk that can be filled is mounted by root");
        CabledDyad dyad = CabledDyad.shared();
        Child broker = dyad.broker(3);
        end(broker);
        SmallDisk disk = SmallDisk.under(dyad.topicsOf(3), MEGABYTES);
        try {
            broker.start();
            broken(dyad, broker, disk);
        } finally {
            end(broker);
            disk.remove();
            broker.start();
        }
    }

    private static void broken(CabledDyad dyad, Child broker, SmallDisk disk) throws Exception {
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(SOME);
            long full = System.nanoTime();
            disk.fill();
            Duration told = traffic.sendOneAndAwaitTold();
            traffic.awaitTries(MEANWHILE);
            await().atMost(PATIENCE).until(() -> !broker.healthy());
            double ended = (System.nanoTime() - full) / 1e9;
            Duration without = traffic.sendOneAndAwaitTold();
            end(broker);
            disk.empty();
            broker.start();
            Duration again = traffic.sendOneAndAwaitTold();
            traffic.awaitMore(SOME);
            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "a broker's disk is full: a referral sent then is with its team after %.1f s;"
                            + " the broker is gone after %.1f s, then %.1f s; with room again %.1f"
                            + " s; %s, intake answered %s%n",
                    seconds(told),
                    ended,
                    seconds(without),
                    seconds(again),
                    reckoned,
                    traffic.answers());
        }
    }

    private static void end(Child broker) {
        broker.kill();
        broker.ended().join();
        assertThat(broker.healthy()).isFalse();
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
