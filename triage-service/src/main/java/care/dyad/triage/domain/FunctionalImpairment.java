package care.dyad.triage.domain;

/** How far the difficulties keep the mother from everyday life. */
public enum FunctionalImpairment {
    /** Not at all. */
    NONE,
    /** Somewhat. */
    SOME,
    /** Markedly. */
    MARKED,
    /** Not stated, or a symbol of a newer version. */
    UNKNOWN
}
