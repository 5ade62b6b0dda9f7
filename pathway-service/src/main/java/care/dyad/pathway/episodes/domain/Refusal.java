package care.dyad.pathway.episodes.domain;

/** Why an act cannot be recorded, in words for the member of staff. */
public enum Refusal {
    AWAITS_REVIEW("The episode is a proposal: a clinician has to review it first."),
    CLOSED("The episode has ended."),
    NOT_ACCEPTED("The service has not accepted the episode: record the acceptance first."),
    NOT_ASSESSED("No attended assessment is recorded: record the assessment first."),
    NOT_STARTED("No start of an intervention is recorded: record it first."),
    ASSESSED_OTHERWISE("Another attended assessment is recorded already."),
    STARTED_OTHERWISE("Another start of the intervention is recorded already."),
    CONTACT_RECORDED_OTHERWISE("The contact at that time is recorded with another attendance."),
    ALREADY_SEEN("The mother was seen: hand the episode over, or close it."),
    RISK_UNSEEN(
            "The referral has a risk in it and nobody has seen the mother: decline the episode, and"
                    + " the triage desk decides."),
    STEP_DOWN_UNSEEN(
            "Nobody has seen the mother, and less than specialist care needs two people: decline the"
                    + " episode, and the triage desk decides."),
    BREACH_UNEXPLAINED("A deadline was missed: record the reason of the breach first."),
    NOT_BREACHED("That deadline was not missed."),
    NO_SUCH_CLOCK("The episode has no such deadline."),
    NOT_NEARER("A clock gets an earlier start only, with a nearer deadline."),
    OTHER_PATHWAY("Teams of this pathway do not record that."),
    NO_SUCH_GOAL("The action plan has no such goal."),
    UNKNOWN_SERVICE("The directory has no such service."),
    SERVICE_OUT_OF_AREA("That service does not cover the area."),
    SERVICE_CLOSED("That service takes no referrals today."),
    SERVICE_OUTSIDE_WINDOW("That service does not take this stage or age."),
    SERVICE_FULL("That service has no capacity now."),
    PATHWAY_HELD("The referral has an episode on that pathway already."),
    NO_CONCERN("The referral has no safeguarding concern."),
    UNKNOWN_ACCOUNT("There is no such member of staff."),
    NOT_FOR_THIS_ACCOUNT("That member of staff does not work on this pathway."),
    NOT_OF_THIS_TEAM("That member of staff does not work for this team, and could not see it.");

    private final String reason;

    Refusal(String reason) {
        this.reason = reason;
    }

    /** The reason in plain words. */
    public String reason() {
        return reason;
    }
}
