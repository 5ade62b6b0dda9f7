package care.dyad.pathway.reviews.domain;

/** Coded reason of a review; it goes into events, which must hold no words of a person. */
public enum ReviewGround {
    AGREES_WITH_RULES,
    RISK_REVIEWED,
    SPOKE_WITH_MOTHER,
    SPOKE_WITH_REFERRER,
    NEW_INFORMATION,
    ALREADY_IN_CARE,
    CLINICAL_JUDGEMENT
}
