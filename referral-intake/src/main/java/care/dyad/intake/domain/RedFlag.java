package care.dyad.intake.domain;

/** A sign of acute risk (MBRRACE red flags; NICE CG192 on postpartum psychosis). */
public enum RedFlag {
    /** Emergency: sudden onset of psychotic symptoms. */
    SUSPECTED_POSTPARTUM_PSYCHOSIS,
    /** Emergency: active suicide plan or intent. */
    ACTIVE_SUICIDE_PLAN,
    /** Emergency: an act of violent self-harm. */
    VIOLENT_SELF_HARM_ACT,
    /** Emergency: intent to harm the baby. */
    INTENT_TO_HARM_BABY,
    /** Urgent: recent significant change in mental state or new symptoms. */
    SIGNIFICANT_CHANGE_IN_MENTAL_STATE,
    /** Urgent: new thoughts of violent self-harm. */
    VIOLENT_SELF_HARM_THOUGHTS,
    /**
     * Urgent: new and persistent estrangement from the infant or expressions of incompetency as a
     * mother.
     */
    ESTRANGEMENT_FROM_INFANT,
    /** Urgent: pervasive guilt or hopelessness. */
    PERVASIVE_GUILT_OR_HOPELESSNESS,
    /** One that a newer version of the sender knows; a clinician looks. */
    UNKNOWN
}
