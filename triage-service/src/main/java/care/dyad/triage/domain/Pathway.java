package care.dyad.triage.domain;

/** A kind of help, least intensive first. */
public enum Pathway {
    /** Link work by a voluntary, community or social enterprise organisation. */
    VCSE_LINK_WORK,
    /** Parent-infant relationship team. */
    PARENT_INFANT,
    /** Specialist community perinatal mental health team. */
    SPECIALIST_PERINATAL
}
