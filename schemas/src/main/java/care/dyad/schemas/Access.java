package care.dyad.schemas;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who may do what on Kafka, as access control lists. A service signs in under its module's name, a
 * partner under its {@code source.system}. What is not granted is refused: identities are written
 * by referral-intake and read by pathway-service alone, and a partner writes to its own topic only.
 */
public final class Access {

    private static final String OPERATORS = "ops";

    private static final List<Rights> SERVICES =
            List.of(
                    new Rights(
                            "referral-intake",
                            List.of(
                                    Topics.PATHWAY_EVENTS,
                                    Topics.SLA_EVENTS,
                                    Topics.NOTIFICATION_EVENTS,
                                    Topics.REFERRAL_RECEIVED,
                                    Topics.REFERRAL_TRIAGED,
                                    Topics.deadLetter(Topics.REFERRAL_RECEIVED, "triage-service"),
                                    Topics.deadLetter(Topics.REFERRAL_TRIAGED, "pathway-service")),
                            List.of(
                                    Topics.REFERRAL_RECEIVED,
                                    Topics.REFERRAL_IDENTITIES,
                                    Topics.REFERRAL_REJECTIONS,
                                    Topics.REFERRAL_RECONCILIATIONS,
                                    Topics.REFERRAL_STATUS,
                                    Topics.WEBHOOK_SUBSCRIPTIONS)),
                    new Rights(
                            "triage-service",
                            List.of(Topics.REFERRAL_RECEIVED, Topics.REFERRAL_TRIAGED),
                            List.of(Topics.REFERRAL_TRIAGED)),
                    new Rights(
                            "pathway-service",
                            List.of(
                                    Topics.REFERRAL_RECEIVED,
                                    Topics.REFERRAL_TRIAGED,
                                    Topics.REFERRAL_IDENTITIES,
                                    Topics.REFERRAL_RECONCILIATIONS,
                                    Topics.NOTIFICATION_EVENTS,
                                    // Its own, for a rebuild.
                                    Topics.PATHWAY_EVENTS,
                                    Topics.SLA_EVENTS),
                            List.of(Topics.PATHWAY_EVENTS, Topics.SLA_EVENTS)),
                    new Rights(
                            "notification-service",
                            List.of(
                                    Topics.PATHWAY_EVENTS,
                                    Topics.SLA_EVENTS,
                                    Topics.WEBHOOK_SUBSCRIPTIONS),
                            List.of(Topics.NOTIFICATION_EVENTS)));

    private static final List<String> FOR_PARTNERS =
            List.of(
                    Topics.REFERRAL_REJECTIONS,
                    Topics.PATHWAY_EVENTS,
                    Topics.SLA_EVENTS,
                    Topics.HEARTBEATS);

    private Access() {}

    private record Rights(String service, List<String> reads, List<String> writes) {}

    /** What the four services may do. */
    public static List<AclBinding> ofServices() {
        Stream<AclBinding> more =
                Stream.of(
                        reads(
                                "referral-intake",
                                ResourceType.TOPIC,
                                Topics.REFERRAL_SUBMISSIONS,
                                PatternType.PREFIXED),
                        reads(
                                "notification-service",
                                ResourceType.TOPIC,
                                Topics.REFERRAL_STATUS,
                                PatternType.PREFIXED),
                        transactions(AclOperation.WRITE),
                        transactions(AclOperation.DESCRIBE));
        return Stream.concat(SERVICES.stream().flatMap(Access::of), more).toList();
    }

    /** Every topic that a service reads or writes, partners' own apart. */
    public static List<String> topicsOf(String service) {
        return Stream.of(
                        rights(service).reads().stream(),
                        writtenBy(service).stream().map(Topic::name),
                        deadLettersOf(service))
                .flatMap(topics -> topics)
                .distinct()
                .toList();
    }

    /** The topics that a service writes, its dead letters apart. */
    public static List<Topic> writtenBy(String service) {
        List<String> written = rights(service).writes();
        return Topics.all().stream()
                .filter(
                        topic ->
                                written.contains(topic.name())
                                        || topic.name().equals(Topics.HEARTBEATS))
                .toList();
    }

    private static Rights rights(String service) {
        return SERVICES.stream()
                .filter(rights -> rights.service().equals(service))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No service is called " + service));
    }

    private static Stream<String> deadLettersOf(String service) {
        return Topics.all().stream()
                .map(Topic::name)
                .filter(topic -> topic.endsWith("." + service + ".dlt"));
    }

    /**
     * What operators may do: see what is there and how far each consumer is, and read heartbeats.
     * They read no referral.
     */
    public static List<AclBinding> ofOperators() {
        return List.of(
                describes(ResourceType.CLUSTER, "kafka-cluster"),
                describes(ResourceType.TOPIC, "*"),
                describes(ResourceType.GROUP, "*"),
                reads(OPERATORS, ResourceType.TOPIC, Topics.HEARTBEATS, PatternType.LITERAL),
                reads(OPERATORS, ResourceType.GROUP, OPERATORS + ".", PatternType.PREFIXED));
    }

    private static AclBinding describes(ResourceType type, String name) {
        return binding(
                OPERATORS,
                new ResourcePattern(type, name, PatternType.LITERAL),
                AclOperation.DESCRIBE);
    }

    /**
     * What a partner may do: write to the topic of its own, read what concerns partners, in
     * consumer groups whose names begin with its own and a full stop.
     *
     * @param system the partner's {@code source.system}
     * @throws IllegalArgumentException when that is no name for a partner, or the name of a service
     *     or of the operators, whose rights it would get
     */
    public static List<AclBinding> ofPartner(String system) {
        if (system.equals(OPERATORS)
                || SERVICES.stream().anyMatch(rights -> rights.service().equals(system))) {
            throw new IllegalArgumentException("A partner cannot be called " + system + ".");
        }
        String submissions = Topics.REFERRAL_SUBMISSIONS + "." + system;
        String status = Topics.REFERRAL_STATUS + "." + system;
        Stream<AclBinding> own =
                Stream.of(
                        writes(system, submissions),
                        writes(
                                "referral-intake",
                                Topics.deadLetter(submissions, "referral-intake")),
                        writes("referral-intake", status),
                        writes(
                                "notification-service",
                                Topics.deadLetter(status, "notification-service")),
                        reads(system, ResourceType.GROUP, system + ".", PatternType.PREFIXED));
        Stream<AclBinding> read =
                Stream.concat(Stream.of(status), FOR_PARTNERS.stream())
                        .map(
                                topic ->
                                        reads(
                                                system,
                                                ResourceType.TOPIC,
                                                topic,
                                                PatternType.LITERAL));
        return Stream.concat(own, read).toList();
    }

    private static Stream<AclBinding> of(Rights rights) {
        String service = rights.service();
        return Stream.of(
                        rights.reads().stream()
                                .map(
                                        topic ->
                                                reads(
                                                        service,
                                                        ResourceType.TOPIC,
                                                        topic,
                                                        PatternType.LITERAL)),
                        Stream.concat(
                                        Stream.of(Topics.HEARTBEATS),
                                        Stream.concat(
                                                rights.writes().stream(), deadLettersOf(service)))
                                .map(topic -> writes(service, topic)),
                        Stream.of(reads(service, ResourceType.GROUP, service, PatternType.LITERAL)))
                .flatMap(bindings -> bindings);
    }

    /** Triage writes its results, dead letters and offsets in one transaction. */
    private static AclBinding transactions(AclOperation operation) {
        return binding(
                "triage-service",
                new ResourcePattern(
                        ResourceType.TRANSACTIONAL_ID, "triage-service-", PatternType.PREFIXED),
                operation);
    }

    private static AclBinding writes(String principal, String topic) {
        return binding(
                principal,
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                AclOperation.WRITE);
    }

    private static AclBinding reads(
            String principal, ResourceType type, String name, PatternType pattern) {
        return binding(principal, new ResourcePattern(type, name, pattern), AclOperation.READ);
    }

    private static AclBinding binding(
            String principal, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource,
                new AccessControlEntry(
                        "User:" + principal, "*", operation, AclPermissionType.ALLOW));
    }
}
