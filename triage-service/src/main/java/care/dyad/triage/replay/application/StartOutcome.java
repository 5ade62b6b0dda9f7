package care.dyad.triage.replay.application;

/** What became of the wish to replay. */
public sealed interface StartOutcome {

    /** It runs. */
    record Started(Replay replay) implements StartOutcome {}

    /** Another one runs; one at a time. */
    record Busy() implements StartOutcome {}

    /**
     * These rules cannot be tried out.
     *
     * @param fault what is wrong with them, and in which row
     */
    record Refused(String fault) implements StartOutcome {}
}
