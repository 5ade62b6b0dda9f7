package care.dyad.triage.domain;

/** How sure the area of the mother is. */
public enum AreaResolution {
    /** It lies in one area. */
    RESOLVED,
    /** It may lie in more than one area, or is not known. */
    AMBIGUOUS,
    /** A symbol of a newer version that this version does not know. */
    UNKNOWN
}
