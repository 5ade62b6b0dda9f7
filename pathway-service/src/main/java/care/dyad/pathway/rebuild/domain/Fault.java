package care.dyad.pathway.rebuild.domain;

/** Why a case that was rebuilt may not be the one that was lost. */
public enum Fault {
    EVENT_MISSING("an event is missing on its topic"),
    DECISION_MISSING("the decision of triage that it rests on is on no topic; it has no row"),
    CUT_OFF("its last change is told in part only, or by a version that did not tell all of it"),
    REMINDERS_UNTOLD("a clock was started by a version that did not tell its reminders");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** What is wrong, in plain words. */
    public String words() {
        return words;
    }
}
