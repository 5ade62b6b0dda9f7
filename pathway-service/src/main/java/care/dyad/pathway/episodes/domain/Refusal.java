package care.dyad.pathway.episodes.domain;

/** Why an act cannot be recorded, in words for the member of staff. */
public enum Refusal {
    AWAITS_REVIEW("The episode is a proposal: a clinician has to review it first."),
    CLOSED("The episode has ended."),
    NOT_ACCEPTED("The service has not accepted the episode: record the acceptance first."),
    NOT_ASSESSED("No attended assessment is recorded: record the assessment first."),
    ASSESSED_OTHERWISE("Another attended assessment is recorded already."),
    STARTED_OTHERWISE("Another start of the intervention is recorded already.");

    private final String reason;

    Refusal(String reason) {
        this.reason = reason;
    }

    /** The reason in plain words. */
    public String reason() {
        return reason;
    }
}
