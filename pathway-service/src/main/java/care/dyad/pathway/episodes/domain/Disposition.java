package care.dyad.pathway.episodes.domain;

/** What triage says happens next. */
public enum Disposition {
    ROUTE,
    /** A clinician confirms, changes or steps down first. */
    REVIEW,
    /** Not for these pathways; the referrer is told where to go. */
    REDIRECT
}
