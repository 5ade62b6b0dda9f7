package care.dyad.intake.domain;

/** A factor that makes a moderate presentation one for a specialist to look at. */
public enum Complexity {
    /** Another mental or physical illness. */
    COMORBIDITY,
    /** A traumatic birth. */
    BIRTH_TRAUMA,
    /** Loss of a baby. */
    BABY_LOSS,
    /** Severe fear of childbirth. */
    TOKOPHOBIA,
    /** Treatment in primary care did not help. */
    FAILED_PRIMARY_CARE_TREATMENT,
    /** Advice on medication is needed. */
    MEDICATION_ADVICE,
    /** Learning disability. */
    LEARNING_DISABILITY,
    /** Domestic abuse. */
    DOMESTIC_ABUSE,
    /** An open safeguarding case. */
    SAFEGUARDING_OPEN,
    /** Substance misuse. */
    SUBSTANCE_MISUSE,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
