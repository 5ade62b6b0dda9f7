package care.dyad.triage.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a decision still costs a small part of what KIE needs for it. docs/performance.md records
 * a ratio of 38 to 52; whoever loses a factor of four did something that the figures should know.
 */
class DecisionRatioTest {

    private static final double LOST = 10;
    private static final int ROUNDS = 9;

    /** Each takes some tenths of a second, so that a pause of the machine spoils one round only. */
    private static final int INTERPRETED_A_ROUND = 300;

    private static final int COMPILED_A_ROUND = 3_000;

    private final DecisionBenchmark decisions = new DecisionBenchmark();

    @Test
    void aCompiledDecisionCostsAFractionOfAnInterpretedOne() {
        round();
        round();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            ratios.add(round());
        }

        assertThat(ratios.stream().sorted().toList().get(ROUNDS / 2))
                .as("KIE's time for a decision, by the compiled one's, of %s", ratios)
                .isGreaterThan(LOST);
    }

    private double round() {
        return nanos(INTERPRETED_A_ROUND, decisions::interpreted)
                / nanos(COMPILED_A_ROUND, decisions::compiled);
    }

    private static double nanos(int times, Runnable decision) {
        long begun = System.nanoTime();
        for (int i = 0; i < times; i++) {
            decision.run();
        }
        return (System.nanoTime() - begun) / (double) times;
    }
}
