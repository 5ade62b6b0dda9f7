package care.dyad.pathway.episodes.domain;

/** Something that a member of staff has to see to, beside the next step. */
public enum CareTask {
    BOOK_INTERPRETER,
    NAME_CONCERN_OWNER,
    /** A deadline was missed and nobody said why. */
    EXPLAIN_BREACH
}
