package care.dyad.notification.application;

import java.time.Duration;

/** What the other side made of a message. Reasons are codes and identify nobody. */
public sealed interface Handover {

    /** What it is called in the delivery log, in upper snake case. */
    default String code() {
        return switch (this) {
            case TakenOver() -> "TAKEN_OVER";
            case Refused(String reason) -> reason;
            case Gone(String reason) -> reason;
            case NotNow(String reason) -> reason;
            case SlowDown(String reason, Duration pause) -> reason;
            case Unanswered(String reason) -> reason;
        };
    }

    /** It took the message over, and answers for it from now on. */
    record TakenOver() implements Handover {}

    /**
     * It refuses this address for good.
     *
     * @param reason why, in upper snake case
     */
    record Refused(String reason) implements Handover {}

    /**
     * The receiver is gone for good: nothing else has to be tried there.
     *
     * @param reason why, in upper snake case
     */
    record Gone(String reason) implements Handover {}

    /**
     * It did not take the message over this time.
     *
     * @param reason why, in upper snake case
     */
    record NotNow(String reason) implements Handover {}

    /**
     * It did not take the message over, and wants to be left alone for a while.
     *
     * @param reason why, in upper snake case
     * @param pause for how long, real time
     */
    record SlowDown(String reason, Duration pause) implements Handover {}

    /**
     * The connection broke before the answer: it may have taken the message over or not.
     *
     * @param reason why, in upper snake case
     */
    record Unanswered(String reason) implements Handover {}
}
