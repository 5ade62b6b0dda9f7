package care.dyad.messaging;

import java.util.List;

/** What came of the replay of one held event, or would come of it. */
sealed interface ReplayOutcome {

    /** Which event. */
    long id();

    /**
     * It was handled.
     *
     * @param effect what came of it
     * @param leaving the events that left in consequence
     */
    record Handled(long id, Rerun.Effect effect, List<Rerun.Leaving> leaving)
            implements ReplayOutcome {}

    /**
     * It failed again.
     *
     * @param why why
     */
    record Failed(long id, Failure why) implements ReplayOutcome {}

    /** It is settled already, unknown, or not the first of its line. */
    record NotNext(long id) implements ReplayOutcome {}
}
