package care.dyad.intake.domain;

/** The kinds of fault in a submission; stable, so that senders can act on them. */
public enum FaultCode {
    /** A required field is missing. */
    MISSING,
    /** A field that does not exist, often a typing error in a name. */
    UNKNOWN_FIELD,
    /** A field that does not go with the rest, for instance a birth date in pregnancy. */
    NOT_EXPECTED,
    /** Another JSON type is needed. */
    WRONG_TYPE,
    /** A code that is not in the list. */
    UNKNOWN_CODE,
    /** The text is not written as it has to be. */
    WRONG_FORMAT,
    /** The text or list is longer than allowed. */
    TOO_LONG,
    /** The number is outside its range. */
    OUT_OF_RANGE,
    /** The NHS number fails its check digit (Modulus 11). */
    WRONG_CHECK_DIGIT,
    /** A test number in a live system, or a real number in a test system. */
    WRONG_NUMBER_RANGE,
    /** The date is in the future. */
    IN_THE_FUTURE,
    /** The date is possible, but cannot be meant. */
    NOT_PLAUSIBLE,
    /** The value contradicts another one. */
    INCONSISTENT,
    /** It names something else already; for other content choose another. */
    TAKEN,
    /** It names another sender. */
    NOT_YOURS
}
