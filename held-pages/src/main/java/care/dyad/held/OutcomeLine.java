package care.dyad.held;

import care.dyad.messaging.HeldEventAnswers.Outcome;

import java.util.List;

/**
 * What came of a replay, or would come of it, in words.
 *
 * @param id of which event
 * @param done whether it went well
 * @param what what came of it
 * @param failedIn where in the code it failed; empty when it did not
 * @param leaving the events that leave in consequence
 */
record OutcomeLine(long id, boolean done, String what, String failedIn, List<String> leaving) {

    static OutcomeLine did(Outcome outcome) {
        return of(outcome, outcome.effect() == null ? "" : HeldWords.did(outcome.effect()));
    }

    static OutcomeLine would(Outcome outcome) {
        return of(outcome, outcome.effect() == null ? "" : HeldWords.would(outcome.effect()));
    }

    private static OutcomeLine of(Outcome outcome, String effect) {
        String reason = outcome.reason();
        String failedIn = outcome.failedIn();
        return new OutcomeLine(
                outcome.id(),
                outcome.done(),
                reason == null ? effect : HeldWords.reason(reason) + ".",
                failedIn == null ? "" : failedIn,
                outcome.leaving().stream()
                        .map(one -> HeldWords.type(one.type()) + " to " + one.topic())
                        .toList());
    }
}
