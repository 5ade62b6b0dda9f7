package care.dyad.pathway.episodes.domain;

/** Why a clock gets an earlier start. */
public enum AnchorReason {
    /** The referral had come before by another way, for example on paper. */
    RECEIVED_EARLIER,
    /** The start was written down wrongly. */
    RECORDED_WRONGLY
}
