package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.BreachReason;

import java.util.Arrays;
import java.util.Optional;

/** How a contact came not to take place: the NHS Data Dictionary's attendance codes. */
public enum MissedAttendance {
    CANCELLED_BY_PATIENT("2", BreachReason.PATIENT_CANCELLED),
    DID_NOT_ATTEND("3", BreachReason.PATIENT_DNA),
    CANCELLED_BY_PROVIDER("4", BreachReason.PROVIDER_CANCELLED),
    TOO_LATE_TO_BE_SEEN("7", BreachReason.PATIENT_DNA);

    private final String code;
    private final BreachReason candidate;

    MissedAttendance(String code, BreachReason candidate) {
        this.code = code;
        this.candidate = candidate;
    }

    /** The code of the NHS Data Dictionary. */
    public String code() {
        return code;
    }

    /** What it would be as the reason of a breach, for a person to decide. */
    public BreachReason candidate() {
        return candidate;
    }

    /** The attendance with a code; empty for any code that is no missed contact. */
    public static Optional<MissedAttendance> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
