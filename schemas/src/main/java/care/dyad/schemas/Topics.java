package care.dyad.schemas;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.CareRecorded;
import care.dyad.events.CaseRevised;
import care.dyad.events.ConcernOwnerNamed;
import care.dyad.events.ContactMissed;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeAssigned;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeDeclined;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.Heartbeat;
import care.dyad.events.IdentityErased;
import care.dyad.events.InterventionStarted;
import care.dyad.events.NotificationAcknowledged;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationEscalated;
import care.dyad.events.NotificationFailed;
import care.dyad.events.PathwayMuted;
import care.dyad.events.PathwayUnmuted;
import care.dyad.events.ReferralAccepted;
import care.dyad.events.ReferralAmended;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralRejected;
import care.dyad.events.ReferralStatusChanged;
import care.dyad.events.ReferralSubmitted;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.events.ReferralsReconciled;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.events.SlaBreachExplained;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockReanchored;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.events.StatusResendRequested;
import care.dyad.events.TriageReviewed;
import care.dyad.events.WebhookSubscription;

import org.apache.avro.Schema;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every topic of the contract: name, event types, and how long records are kept. */
public final class Topics {

    public static final String REFERRAL_SUBMISSIONS = "referral.submissions.v1";
    public static final String REFERRAL_REJECTIONS = "referral.rejections.v1";
    public static final String REFERRAL_RECEIVED = "referral.received.v1";
    public static final String REFERRAL_IDENTITIES = "referral.identities.v1";
    public static final String REFERRAL_TRIAGED = "referral.triaged.v1";
    public static final String REFERRAL_RECONCILIATIONS = "referral.reconciliations.v1";
    public static final String PATHWAY_EVENTS = "pathway.events.v1";
    public static final String SLA_EVENTS = "sla.events.v1";
    public static final String NOTIFICATION_EVENTS = "notification.events.v1";
    public static final String REFERRAL_STATUS = "referral.status.v1";
    public static final String WEBHOOK_SUBSCRIPTIONS = "webhook.subscriptions.v1";
    public static final String HEARTBEATS = "heartbeats.v1";

    private static final Map<String, String> FOR_EVER = keptFor("-1");
    private static final Map<String, String> PERSONAL_DEAD_LETTERS = keptFor(Duration.ofDays(7));
    private static final Map<String, String> DEAD_LETTERS = keptFor(Duration.ofDays(30));

    private static final Pattern PARTNER = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,63}");

    private Topics() {}

    /** Every topic, dead-letter topics included. */
    public static List<Topic> all() {
        return Stream.concat(events().stream(), deadLetters().stream()).toList();
    }

    /** The dead-letter topic of a consumer: {@code <topic>.<consumer>.dlt}. */
    public static String deadLetter(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }

    /**
     * The topics of a partner whose own topic tells who writes: only the partner may be allowed to
     * write to {@code referral.submissions.v1.<system>}, and to read {@code
     * referral.status.v1.<system>}, on which it is answered.
     *
     * @param system the partner's {@code source.system}: letters, digits, underscores and hyphens
     */
    public static List<Topic> ofPartner(String system) {
        if (!PARTNER.matcher(system).matches()) {
            throw new IllegalArgumentException(
                    "A partner with a topic of its own is named by 2 to 64 letters, digits, _ and"
                            + " -, a letter first: "
                            + system);
        }
        Topic submissions = submissions(REFERRAL_SUBMISSIONS + "." + system);
        Topic status = status(REFERRAL_STATUS + "." + system);
        return List.of(
                submissions,
                deadLetters(submissions.name(), "referral-intake", PERSONAL_DEAD_LETTERS),
                status,
                deadLetters(status.name(), "notification-service", DEAD_LETTERS));
    }

    /** A clock starts when the broker appends a submission, not when its sender says. */
    private static Topic submissions(String name) {
        Map<String, String> settings = new HashMap<>(keptFor(Duration.ofDays(7)));
        settings.put("message.timestamp.type", "LogAppendTime");
        return new Topic(name, List.of(ReferralSubmitted.SCHEMA$), settings);
    }

    private static Topic status(String name) {
        return new Topic(
                name,
                List.of(
                        ReferralAccepted.SCHEMA$,
                        ReferralStatusChanged.SCHEMA$,
                        StatusResendRequested.SCHEMA$),
                keptFor(Duration.ofDays(30)));
    }

    private static List<Topic> events() {
        return List.of(
                submissions(REFERRAL_SUBMISSIONS),
                new Topic(
                        REFERRAL_REJECTIONS,
                        List.of(ReferralRejected.SCHEMA$),
                        keptFor(Duration.ofDays(30))),
                new Topic(
                        REFERRAL_RECEIVED,
                        List.of(
                                ReferralReceived.SCHEMA$,
                                ReferralAmended.SCHEMA$,
                                ReferralWithdrawn.SCHEMA$),
                        FOR_EVER),
                new Topic(REFERRAL_IDENTITIES, List.of(ReferralIdentity.SCHEMA$), compacted()),
                new Topic(REFERRAL_TRIAGED, List.of(ReferralTriaged.SCHEMA$), FOR_EVER),
                new Topic(
                        REFERRAL_RECONCILIATIONS,
                        List.of(ReferralsReconciled.SCHEMA$),
                        keptFor(Duration.ofDays(1))),
                new Topic(PATHWAY_EVENTS, pathwayEvents(), FOR_EVER),
                new Topic(SLA_EVENTS, slaEvents(), FOR_EVER),
                new Topic(NOTIFICATION_EVENTS, notificationEvents(), keptFor(Duration.ofDays(365))),
                status(REFERRAL_STATUS),
                new Topic(WEBHOOK_SUBSCRIPTIONS, List.of(WebhookSubscription.SCHEMA$), compacted()),
                new Topic(HEARTBEATS, List.of(Heartbeat.SCHEMA$), keptFor(Duration.ofDays(1))));
    }

    private static List<Schema> slaEvents() {
        return List.of(
                SlaClockStarted.SCHEMA$,
                SlaDueSoon.SCHEMA$,
                SlaBreached.SCHEMA$,
                SlaMet.SCHEMA$,
                SlaClockReanchored.SCHEMA$,
                SlaBreachExplained.SCHEMA$);
    }

    private static List<Schema> notificationEvents() {
        return List.of(
                NotificationDelivered.SCHEMA$,
                NotificationFailed.SCHEMA$,
                NotificationAcknowledged.SCHEMA$,
                NotificationEscalated.SCHEMA$);
    }

    private static List<Schema> pathwayEvents() {
        return List.of(
                ReferralUnderReview.SCHEMA$,
                ReferralRedirected.SCHEMA$,
                EpisodeProposed.SCHEMA$,
                EpisodeOpened.SCHEMA$,
                EpisodeAccepted.SCHEMA$,
                EpisodeDeclined.SCHEMA$,
                EpisodeRedirected.SCHEMA$,
                EpisodeClosed.SCHEMA$,
                EpisodeAssigned.SCHEMA$,
                ConcernOwnerNamed.SCHEMA$,
                CareRecorded.SCHEMA$,
                AssessmentAttended.SCHEMA$,
                InterventionStarted.SCHEMA$,
                ContactMissed.SCHEMA$,
                ServiceGapRecorded.SCHEMA$,
                TriageReviewed.SCHEMA$,
                PathwayMuted.SCHEMA$,
                PathwayUnmuted.SCHEMA$,
                IdentityErased.SCHEMA$,
                CaseRevised.SCHEMA$);
    }

    /** A dead letter is as personal as its source, so it is kept no longer than that allows. */
    private static List<Topic> deadLetters() {
        return List.of(
                deadLetters(REFERRAL_SUBMISSIONS, "referral-intake", PERSONAL_DEAD_LETTERS),
                deadLetters(REFERRAL_RECEIVED, "triage-service", DEAD_LETTERS),
                deadLetters(REFERRAL_RECEIVED, "pathway-service", DEAD_LETTERS),
                deadLetters(REFERRAL_TRIAGED, "pathway-service", DEAD_LETTERS),
                deadLetters(REFERRAL_IDENTITIES, "pathway-service", PERSONAL_DEAD_LETTERS),
                deadLetters(REFERRAL_RECONCILIATIONS, "pathway-service", DEAD_LETTERS),
                deadLetters(PATHWAY_EVENTS, "notification-service", DEAD_LETTERS),
                deadLetters(PATHWAY_EVENTS, "referral-intake", DEAD_LETTERS),
                deadLetters(SLA_EVENTS, "notification-service", DEAD_LETTERS),
                deadLetters(SLA_EVENTS, "referral-intake", DEAD_LETTERS),
                deadLetters(NOTIFICATION_EVENTS, "referral-intake", DEAD_LETTERS),
                deadLetters(NOTIFICATION_EVENTS, "pathway-service", DEAD_LETTERS),
                deadLetters(REFERRAL_STATUS, "notification-service", DEAD_LETTERS),
                deadLetters(WEBHOOK_SUBSCRIPTIONS, "notification-service", DEAD_LETTERS));
    }

    private static Topic deadLetters(String topic, String consumer, Map<String, String> settings) {
        return new Topic(deadLetter(topic, consumer), List.of(), settings);
    }

    /** Latest identity of each referral; a tombstone erases within a day. */
    private static Map<String, String> compacted() {
        return Map.of(
                "cleanup.policy", "compact",
                "delete.retention.ms", millis(Duration.ofDays(30)),
                "segment.ms", millis(Duration.ofHours(1)),
                "max.compaction.lag.ms", millis(Duration.ofHours(24)));
    }

    private static Map<String, String> keptFor(Duration retention) {
        return keptFor(millis(retention));
    }

    private static Map<String, String> keptFor(String retentionMillis) {
        return Map.of("cleanup.policy", "delete", "retention.ms", retentionMillis);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
