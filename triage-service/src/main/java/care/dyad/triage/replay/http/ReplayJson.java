package care.dyad.triage.replay.http;

import care.dyad.triage.application.Ruleset;
import care.dyad.triage.replay.application.Replay;
import care.dyad.triage.replay.application.ReplayState;
import care.dyad.triage.replay.domain.EquityVerdict;
import care.dyad.triage.replay.domain.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A replay as JSON.
 *
 * @param state RUNNING, FINISHED, STOPPED or FAILED
 * @param reason why it failed
 */
record ReplayJson(
        UUID id,
        String state,
        Rules ruleset,
        long read,
        long length,
        List<Span> log,
        @Nullable ResultJson result,
        @Nullable Equity equity,
        @Nullable String reason) {

    record Rules(String name, String version, String hash) {

        static Rules of(Ruleset ruleset) {
            return new Rules(ruleset.name(), ruleset.version(), ruleset.hash());
        }
    }

    record Equity(boolean passed, String limit, List<String> exceeding, List<String> notJudged) {

        static Equity of(EquityVerdict verdict) {
            return new Equity(
                    verdict.passed(),
                    verdict.excess().toPlainString(),
                    verdict.exceeding(),
                    verdict.notJudged());
        }
    }

    static ReplayJson of(Replay replay) {
        return switch (replay.state()) {
            case ReplayState.Running() -> of(replay, "RUNNING", null, null, null);
            case ReplayState.Stopped() -> of(replay, "STOPPED", null, null, null);
            case ReplayState.Failed(String reason) -> of(replay, "FAILED", null, null, reason);
            case ReplayState.Finished finished -> finished(replay, finished);
        };
    }

    private static ReplayJson finished(Replay replay, ReplayState.Finished finished) {
        EquityVerdict verdict = finished.verdict();
        return of(
                replay,
                "FINISHED",
                ResultJson.of(finished.result(), finished.took()),
                verdict == null ? null : Equity.of(verdict),
                null);
    }

    private static ReplayJson of(
            Replay replay,
            String state,
            @Nullable ResultJson result,
            @Nullable Equity equity,
            @Nullable String reason) {
        return new ReplayJson(
                replay.id(),
                state,
                Rules.of(replay.ruleset()),
                replay.read(),
                replay.length(),
                replay.log(),
                result,
                equity,
                reason);
    }
}
