package care.dyad.triage.domain;

/** What happens to a referral next. No rule closes one. */
public enum Disposition {
    /** An episode is opened on each pathway. */
    ROUTE,
    /** A clinician confirms, changes or steps down while the clocks run. */
    REVIEW,
    /** Not for these pathways: the referrer is told why and where to go. */
    REDIRECT
}
