package care.dyad.system;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/** The clock of the whole machine is suddenly wrong, and right again, with traffic on. */
@Tag("survival")
@EnabledIfSystemProperty(
        named = "dyad.clock.may-jump",
        matches = "true",
        disabledReason = "sets the clock of this machine: -Ddyad.clock.may-jump=true, as root")
class ClockJumpSurvivalIT {

    private static final int BEFORE = 40;
    private static final int MEANWHILE = 80;

    private final CabledDyad dyad = CabledDyad.shared();

    @ParameterizedTest
    @ValueSource(strings = {"PT10M", "PT-10M"})
    void nothingIsLostAndNothingIsDoubledWhenTheClockJumps(Duration jump) throws Exception {
        try (Traffic traffic = Traffic.to(dyad);
                var clock = new MachineClock()) {
            traffic.awaitMore(BEFORE);
            clock.jump(jump);
            Duration wrong = traffic.sendOneAndAwaitTold();
            traffic.awaitMore(MEANWHILE);
            clock.setRight();
            Duration right = traffic.sendOneAndAwaitTold();
            traffic.awaitMore(MEANWHILE);

            String reckoned = Reckoning.of(dyad, traffic.end());
            System.out.printf(
                    "clock set by %s: a referral sent then is with its team after %.1f s, and set"
                            + " right again: after %.1f s; %s, intake answered %s%n",
                    jump,
                    wrong.toMillis() / 1000.0,
                    right.toMillis() / 1000.0,
                    reckoned,
                    traffic.answers());
        }
    }
}
