package care.dyad.intake.domain;

/** How far the difficulties keep the mother from everyday life. */
public enum FunctionalImpairment {
    /** Not at all. */
    NONE,
    /** Somewhat. */
    SOME,
    /** Markedly. */
    MARKED,
    /** Not stated. */
    UNKNOWN
}
