package care.dyad.pathway.audit.domain;

/** What somebody did with a referral. */
public enum AccessKind {
    /** It was a row of a list, with a name. */
    LISTED,
    /** It was opened. */
    OPENED,
    /** Something was recorded about it, or tried to be. */
    CHANGED,
    /** It belongs to another team and was opened for a reason that they gave. */
    BROKE_GLASS,
    /** It was read through the API. */
    READ_BY_API,
    /** Something was sent about it through the API. */
    SENT_BY_API
}
