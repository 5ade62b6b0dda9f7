package care.dyad.schemas;

import java.util.List;
import java.util.stream.Stream;

/**
 * A topic that partners write to or read from.
 *
 * @param name its name in the document
 * @param topic the topic
 * @param address the topic's name, with {@code {system}} where each partner has one of its own
 * @param operation what is done there
 * @param action {@code receive} where Dyad reads, {@code send} where it writes
 * @param description for partners
 */
record PublicChannel(
        String name,
        Topic topic,
        String address,
        String operation,
        String action,
        String description) {

    /** All of them. */
    static List<PublicChannel> all() {
        return Stream.concat(ofEachPartner().stream(), ofAllPartners().stream()).toList();
    }

    private static List<PublicChannel> ofEachPartner() {
        return List.of(
                new PublicChannel(
                        "submissions",
                        topic(Topics.REFERRAL_SUBMISSIONS),
                        Topics.REFERRAL_SUBMISSIONS + ".{system}",
                        "receiveSubmission",
                        "receive",
                        "Referrals that a partner sends, under a random UUID as key; the record's"
                                + " append time is when the referral counts as received."),
                new PublicChannel(
                        "status",
                        topic(Topics.REFERRAL_STATUS),
                        Topics.REFERRAL_STATUS + ".{system}",
                        "sendStatus",
                        "send",
                        "Receipts for a partner's submissions, and every change of status of its"
                                + " referrals, under the referralId; of those, the highest sequence"
                                + " counts. The partner alone may read it."));
    }

    private static List<PublicChannel> ofAllPartners() {
        return List.of(
                written(
                        "rejections",
                        Topics.REFERRAL_REJECTIONS,
                        "sendRejection",
                        "Submissions that were refused, under the key of the submission, with a"
                                + " code and a pointer for each fault."),
                written(
                        "pathwayEvents",
                        Topics.PATHWAY_EVENTS,
                        "sendPathwayEvent",
                        "What becomes of a referral, under its referralId and in the order of"
                                + " sequence. Names nobody."),
                written(
                        "slaEvents",
                        Topics.SLA_EVENTS,
                        "sendSlaEvent",
                        "Deadlines: started, due soon, met, breached; under the referralId."),
                written(
                        "heartbeats",
                        Topics.HEARTBEATS,
                        "sendHeartbeat",
                        "A sign of life of each service every 15 minutes, under its name."));
    }

    private static PublicChannel written(
            String name, String topic, String operation, String description) {
        return new PublicChannel(name, topic(topic), topic, operation, "send", description);
    }

    private static Topic topic(String name) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
