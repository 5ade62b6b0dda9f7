package care.dyad.pathway.episodes.domain;

/** How far an episode has come, in the order of its life. */
public enum EpisodeState {
    /** Waits for a clinician to confirm, change or step down. */
    PROPOSED,
    /** Waits for the service to accept it. */
    OPEN,
    ACCEPTED,
    ASSESSED,
    INTERVENTION_STARTED,
    /** Another episode took its place, or the referral was redirected. */
    CLOSED
}
