package care.dyad.pathway.clocks.domain;

/** Why a deadline was missed: a local list, because no published one was found [DEFAULT]. */
public enum BreachReason {
    PATIENT_DNA,
    PATIENT_CANCELLED,
    PATIENT_CHOICE_LATER_DATE,
    UNABLE_TO_CONTACT,
    PROVIDER_CANCELLED,
    CAPACITY,
    REFERRAL_INFO_INCOMPLETE,
    REDIRECTED_LATE,
    INPATIENT_OR_BIRTH,
    ADMIN_ERROR,
    OTHER,
    /** Nobody wrote it down: a line of its own in every report, never counted as a reason. */
    NOT_RECORDED
}
