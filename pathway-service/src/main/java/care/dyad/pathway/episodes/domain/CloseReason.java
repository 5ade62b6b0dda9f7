package care.dyad.pathway.episodes.domain;

/** Why an episode ended. */
public enum CloseReason {
    /** A clinician decided on other pathways than the proposed one. */
    PROPOSAL_NOT_CONFIRMED,
    /** Two people decided that the team does not get the referral after all. */
    STEPPED_DOWN,
    /** The referral was redirected. */
    REDIRECTED,
    /** The referrer took the referral back. */
    WITHDRAWN
}
