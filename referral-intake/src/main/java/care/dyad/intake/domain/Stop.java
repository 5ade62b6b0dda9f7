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
}
