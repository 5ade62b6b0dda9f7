package care.dyad.pathway.episodes.domain;

import java.time.Duration;

/** Why a time cannot be right, in words for the member of staff. */
public enum TimeFault {
    IN_THE_FUTURE("The time lies in the future."),
    BEFORE_RECEIPT("The time lies before the referral was received."),
    BEFORE_FIRST_PERSON("The time lies before the first person's decision."),
    BEFORE_ASSESSMENT("The time lies before the attended assessment."),
    OVER_A_YEAR_AGO("The time lies more than a year before.");

    /** How far back something can have happened before the referral was received. */
    public static final Duration A_YEAR = Duration.ofDays(365);

    private final String reason;

    TimeFault(String reason) {
        this.reason = reason;
    }

    /** The reason in plain words. */
    public String reason() {
        return reason;
    }
}
