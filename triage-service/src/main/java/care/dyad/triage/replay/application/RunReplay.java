package care.dyad.triage.replay.application;

import care.dyad.triage.replay.domain.EquityLimit;
import care.dyad.triage.replay.domain.EquityVerdict;
import care.dyad.triage.replay.domain.Span;
import care.dyad.triage.replay.domain.Tally;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** Runs a replay to its end, whichever that is. */
@Component
class RunReplay {

    private final StoredDecisions decisions;
    private final ReplayDecisions replayDecisions;

    RunReplay(StoredDecisions decisions, ReplayDecisions replayDecisions) {
        this.decisions = decisions;
        this.replayDecisions = replayDecisions;
    }

    List<Span> log() {
        return decisions.spans();
    }

    /** Who sees that the replay has ended finds the way free for the next. */
    void run(Replay replay, Runnable free) {
        ReplayState end = new ReplayState.Failed("the replay broke off: look at the service's log");
        try {
            end = end(replay);
        } finally {
            free.run();
            replay.become(end);
        }
    }

    private ReplayState end(Replay replay) {
        long start = System.nanoTime();
        try {
            var tally = replayDecisions.replay(replay.log(), replay.ruleset(), replay::count);
            return finished(replay, tally, Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            return new ReplayState.Stopped();
        } catch (LogUnavailable e) {
            return new ReplayState.Failed(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return new ReplayState.Failed("the replay failed with " + e.getClass().getName());
        }
    }

    private static ReplayState finished(Replay replay, Tally tally, Duration took) {
        EquityLimit limit = replay.limit();
        EquityVerdict verdict = limit == null ? null : tally.judge(limit);
        var result = tally.result(replay.ruleset().hash(), replay.log());
        return new ReplayState.Finished(result, verdict, took);
    }
}
