package care.dyad.system;

import care.dyad.launcher.infrastructure.Child;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** One of three brokers is killed with traffic on: the other two go on without it. */
@Tag("survival")
class LostBrokerSurvivalIT {

    private static final int BEFORE = 15;
    private static final int MEANWHILE = 60;

    private final CabledDyad dyad = CabledDyad.shared();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void nothingIsLostAndNothingWaitsForIt(int id) throws Exception {
        Child broker = dyad.broker(id);
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BEFORE);
            broker.kill();
            Duration told = traffic.sendOneAndAwaitTold();
            traffic.awaitMore(MEANWHILE);
            broker.start();

            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "broker %d of 3 killed: a referral sent then is with its team after %.1f s,"
                            + " without it; %s, intake answered %s%n",
                    id, told.toMillis() / 1000.0, reckoned, traffic.answers());
        }
    }
}
