package care.dyad.triage.replay.application;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.application.UnusableRuleset;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;
import care.dyad.triage.replay.application.StartOutcome.Busy;
import care.dyad.triage.replay.application.StartOutcome.Refused;
import care.dyad.triage.replay.application.StartOutcome.Started;
import care.dyad.triage.replay.domain.Decisions;
import care.dyad.triage.replay.domain.LogEntry;
import care.dyad.triage.replay.domain.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

@Timeout(30)
class StartReplayTest {

    private static final byte[] DMN = "rules".getBytes(UTF_8);
    private static final byte[] NONE = {};

    private final Log log = new Log();
    private final Replays replays = new Replays();
    private final StartReplay startReplay =
            new StartReplay(
                    StartReplayTest::read,
                    new Rules("in force"),
                    new RunReplay(log, new ReplayDecisions(log)),
                    replays);

    @Test
    void replaysTheRulesInForceWhenNoneAreGiven() {
        log.go.countDown();

        Replay replay = ended(start(NONE));

        assertThat(replay.ruleset().name()).isEqualTo("in force");
        assertThat(replay.read()).isEqualTo(2);
        assertThat(replays.find(replay.id())).contains(replay);
    }

    @Test
    void rulesThatFailAreCountedAsAClinicianMustDecide() {
        log.go.countDown();

        var finished = (ReplayState.Finished) ended(start(DMN)).state();

        assertThat(finished.result().seen().failedNow()).isEqualTo(2);
        assertThat(finished.verdict()).isNull();
    }

    @Test
    void oneRunsAtATime() {
        var first = start(NONE);

        assertThat(start(NONE)).isInstanceOf(Busy.class);

        log.go.countDown();
        ended(first);
        assertThat(start(NONE)).isInstanceOf(Started.class);
    }

    @Test
    void unusableRulesAreRefusedAndHoldNobodyUp() {
        assertThat(start("broken".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fault()).contains("row 7"));
        assertThat(start(NONE)).isInstanceOf(Started.class);
    }

    @Test
    void aStoppedReplayHasNoResult() {
        var started = start(NONE);

        replays.stop(((Started) started).replay().id());

        assertThat(ended(started).state()).isInstanceOf(ReplayState.Stopped.class);
        log.go.countDown();
        assertThat(start(NONE)).isInstanceOf(Started.class);
    }

    @Test
    void aLogThatCannotBeReadToItsEndGivesNoResult() {
        log.broken = true;
        log.go.countDown();

        assertThat(ended(start(NONE)).state())
                .isEqualTo(new ReplayState.Failed("partition 1: look at Kafka"));
    }

    private StartOutcome start(byte[] dmn) {
        return startReplay.start(dmn, "other.dmn", null);
    }

    private static Replay ended(StartOutcome outcome) {
        Replay replay = ((Started) outcome).replay();
        while (replay.state() instanceof ReplayState.Running) {
            Thread.onSpinWait();
        }
        return replay;
    }

    private static Ruleset read(byte[] dmn, String name) {
        if (new String(dmn, UTF_8).equals("broken")) {
            throw new UnusableRuleset(name, "row 7", null);
        }
        return new Rules(name);
    }

    /** Two partitions with one decision each, once it is let go. */
    private static final class Log implements StoredDecisions {

        private final CountDownLatch go = new CountDownLatch(1);
        private volatile boolean broken;

        @Override
        public List<Span> spans() {
            return List.of(new Span(0, 0, 1), new Span(1, 0, 1));
        }

        @Override
        public void read(Span span, Consumer<LogEntry> reader) {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (broken && span.partition() == 1) {
                throw new LogUnavailable("partition 1: look at Kafka", null);
            }
            reader.accept(Decisions.any(span.partition()));
        }
    }

    private record Rules(String name) implements Ruleset {

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String hash() {
            return name;
        }

        @Override
        public TriageDecision decide(ReferralFacts facts) {
            throw new RulesFailed("row 7", null);
        }
    }
}
