package care.dyad.pathway.pages.domain;

import care.dyad.pathway.episodes.domain.EpisodeState;

/** What an episode waits for. */
public enum NextStep {
    /** A clinician confirms, changes or steps down. */
    REVIEW(EpisodeState.PROPOSED),
    /** The team takes it on. */
    ACCEPT(EpisodeState.OPEN),
    /** The mother is seen. */
    ASSESS(EpisodeState.ACCEPTED),
    /** The intervention begins. */
    START(EpisodeState.ASSESSED);

    private final EpisodeState state;

    NextStep(EpisodeState state) {
        this.state = state;
    }

    /** The state of an episode that waits for this. */
    public EpisodeState state() {
        return state;
    }
}
