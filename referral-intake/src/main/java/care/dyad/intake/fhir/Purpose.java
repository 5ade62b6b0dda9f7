package care.dyad.intake.fhir;

/** What a message is for. */
enum Purpose {
    /** A new referral. */
    SUBMISSION,
    /** All of a referral again, as it should be. */
    CORRECTION,
    /** A referral is taken back. */
    WITHDRAWAL
}
