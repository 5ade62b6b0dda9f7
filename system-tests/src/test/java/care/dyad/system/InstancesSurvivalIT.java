package care.dyad.system;

import care.dyad.launcher.infrastructure.Child;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** A second and a third instance of every service come with traffic on, and are killed again. */
@Tag("survival")
class InstancesSurvivalIT {

    private static final int BETWEEN = 40;

    private final CabledDyad dyad = CabledDyad.shared();

    @Test
    void nothingIsLostAndNothingIsDoubledWhenInstancesComeAndGo() throws Exception {
        try (Traffic traffic = Traffic.to(dyad)) {
            traffic.awaitMore(BETWEEN);
            List<Child> second = dyad.startInstance(1);
            traffic.awaitMore(BETWEEN);
            List<Child> third = dyad.startInstance(2);
            traffic.awaitMore(BETWEEN);
            second.forEach(Child::kill);
            Duration first = traffic.sendOneAndAwaitTold();
            traffic.awaitMore(BETWEEN);
            third.forEach(Child::kill);
            Duration again = traffic.sendOneAndAwaitTold();
            traffic.awaitMore(BETWEEN);

            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "one of three instances of each service killed: a referral sent then is with its"
                            + " team after %.1f s, and one of two: after %.1f s; %s, intake answered"
                            + " %s%n",
                    first.toMillis() / 1000.0,
                    again.toMillis() / 1000.0,
                    reckoned,
                    traffic.answers());
        }
    }
}
