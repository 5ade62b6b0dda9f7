package care.dyad.intake.domain;

/** The last place on its way to a pathway where a referral was seen. */
public sealed interface Stop {

    /** It waits in referral-intake to be published. */
    record Outbox() implements Stop {}

    /** It was published, and triage-service has not decided on it. */
    record Triage() implements Stop {}

    /** It was decided on, and pathway-service has told nothing of it. */
    record Pathways() implements Stop {}

    /**
     * A service could not read an event of it.
     *
     * @param topic the dead-letter topic, which names the service
     * @param reason code of why
     */
    record DeadLetter(String topic, String reason) implements Stop {}

    /** Neither waiting to be published nor on a topic: it was published, and the topic lost it. */
    record Nowhere() implements Stop {}

    /** What the people who run the system do about it. */
    default String advice() {
        return switch (this) {
            case Outbox _ ->
                    "Waits in referral-intake to be published: look whether Kafka takes records.";
            case Triage _ ->
                    "Was published, and triage-service has not decided: look whether it runs, and"
                            + " at its consumer lag.";
            case Pathways _ ->
                    "Was decided, and pathway-service has told nothing: look whether it runs, at"
                            + " its consumer lag and at its outbox.";
            case DeadLetter(var topic, var reason) ->
                    "Could not be read: look at " + topic + ", reason " + reason + ".";
            case Nowhere _ ->
                    "Was published and is on no topic: call its sender, and look whether topics"
                            + " were restored from a backup.";
        };
    }
}
