package care.dyad.pathway.directory.domain;

/** A kind of help that a mother and her baby can be referred to. */
public enum Pathway {
    SPECIALIST_PERINATAL,
    PARENT_INFANT,
    VCSE_LINK_WORK,
    /** No pathway yet: a clinician has to find it. No service of the directory has this one. */
    UNDECIDED
}
