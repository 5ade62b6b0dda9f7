package care.dyad.pathway.episodes.domain;

/** Why a time cannot be right, in words for the member of staff. */
public enum TimeFault {
    IN_THE_FUTURE("The time lies in the future."),
    BEFORE_RECEIPT("The time lies before the referral was received."),
    BEFORE_FIRST_PERSON("The time lies before the first person's decision."),
    BEFORE_ASSESSMENT("The time lies before the attended assessment.");

    private final String reason;

    TimeFault(String reason) {
        this.reason = reason;
    }

    /** The reason in plain words. */
    public String reason() {
        return reason;
    }
}
