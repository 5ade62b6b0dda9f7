package care.dyad.triage.dmn;

import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/**
 * One decision on the shipped rules, compiled and as KIE interprets them, on the same referrals.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {

    private static final int REFERRALS = 997;

    private final ReferralFacts[] referrals =
            ProbeFacts.first(REFERRALS).toArray(ReferralFacts[]::new);
    private final Ruleset interpreted = ShippedRules.interpreted();
    private final Ruleset compiled = ShippedRules.compiled();
    private int next;

    /** As the service decides. */
    @Benchmark
    public TriageDecision compiled() {
        return compiled.decide(referral());
    }

    /** As KIE decides. */
    @Benchmark
    public TriageDecision interpreted() {
        return interpreted.decide(referral());
    }

    private ReferralFacts referral() {
        next = (next + 1) % REFERRALS;
        return referrals[next];
    }
}
