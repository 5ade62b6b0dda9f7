package care.dyad.notification.application;

/** What the mail server made of a message. Reasons are codes and identify nobody. */
public sealed interface Handover {

    /** The server took it over, and answers for it from now on. */
    record TakenOver() implements Handover {}

    /**
     * The server refuses this address for good.
     *
     * @param reason why, in upper snake case
     */
    record Refused(String reason) implements Handover {}

    /**
     * The server did not take it over this time.
     *
     * @param reason why, in upper snake case
     */
    record NotNow(String reason) implements Handover {}

    /**
     * The connection broke before the server's answer: it may have taken it over or not.
     *
     * @param reason why, in upper snake case
     */
    record Unanswered(String reason) implements Handover {}
}
