package care.dyad.triage.replay.application;

import care.dyad.triage.application.Ruleset;
import care.dyad.triage.application.Rulesets;
import care.dyad.triage.application.UnusableRuleset;
import care.dyad.triage.replay.domain.EquityLimit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.concurrent.Semaphore;

/** Begins a replay of everything that is stored now; one runs at a time. */
@Component
public class StartReplay {

    private final Rulesets rulesets;
    private final Ruleset inForce;
    private final RunReplay runReplay;
    private final Replays replays;
    private final Semaphore free = new Semaphore(1);

    StartReplay(Rulesets rulesets, Ruleset inForce, RunReplay runReplay, Replays replays) {
        this.rulesets = rulesets;
        this.inForce = inForce;
        this.runReplay = runReplay;
        this.replays = replays;
    }

    /**
     * Reads the rules and begins.
     *
     * @param dmn the rules to try out; those in force when empty
     * @param name how messages call them
     * @param limit by which the result is judged; null for no judgement
     * @throws LogUnavailable when the log cannot be looked at
     */
    public StartOutcome start(byte[] dmn, String name, @Nullable EquityLimit limit) {
        if (!free.tryAcquire()) {
            return new StartOutcome.Busy();
        }
        boolean running = false;
        try {
            Ruleset ruleset = dmn.length == 0 ? inForce : rulesets.read(dmn, name);
            Replay replay = new Replay(ruleset, limit, runReplay.log());
            replays.add(replay);
            replay.start(() -> runReplay.run(replay, free::release));
            running = true;
            return new StartOutcome.Started(replay);
        } catch (UnusableRuleset e) {
            return new StartOutcome.Refused(String.valueOf(e.getMessage()));
        } finally {
            if (!running) {
                free.release();
            }
        }
    }
}
