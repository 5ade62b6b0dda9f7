package care.dyad.schemas;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.config.ConfigResource;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * Declares the contracts: creates the topics that are not there and registers the schemas, with
 * {@code FULL_TRANSITIVE} compatibility. Producers never register anything. Run it before the
 * services start and after each upgrade; a repeat changes nothing.
 */
public final class DeclareContracts {

    /** As producers look schemas up: normalised, and without properties of the Java binding. */
    private static final boolean NORMALIZED = true;

    private static final boolean WITHOUT_JAVA_PROPERTIES = true;

    private DeclareContracts() {}

    /**
     * Declares the contracts at the broker and registry named by the environment variables {@code
     * DYAD_KAFKA} (bootstrap servers), {@code DYAD_SCHEMA_REGISTRY} (URL) and {@code
     * DYAD_REPLICATION} (replicas of a topic; without it the broker's default). {@code
     * DYAD_PARTNERS} names the partners that get a topic of their own, separated by commas. {@code
     * DYAD_KAFKA_CLIENT} names a file of client properties, for a broker that wants a sign-in;
     * {@code DYAD_KAFKA_ACCOUNTS} names a folder of {@link Accounts} to make there, and {@code
     * DYAD_KAFKA_ACCESS=declare} grants each service, partner and the operators their rights.
     */
    public static void main(String[] args) throws Exception {
        List<String> partners =
                Stream.of(optional("DYAD_PARTNERS").orElse("").split(","))
                        .map(String::strip)
                        .filter(partner -> !partner.isEmpty())
                        .toList();
        List<Topic> topics = new ArrayList<>(Topics.all());
        partners.forEach(partner -> topics.addAll(Topics.ofPartner(partner)));
        Map<String, Object> client = new HashMap<>(clientProperties());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, required("DYAD_KAFKA"));
        declare(
                topics,
                client,
                required("DYAD_SCHEMA_REGISTRY"),
                optional("DYAD_REPLICATION").map(Short::valueOf));
        System.out.println("topics and schemas are declared");
        Optional<String> folder = optional("DYAD_KAFKA_ACCOUNTS");
        if (folder.isPresent()) {
            Accounts accounts = Accounts.in(Path.of(folder.get()));
            accounts.declare(client);
            System.out.println("these can sign in: " + accounts);
        }
        if (optional("DYAD_KAFKA_ACCESS").filter("declare"::equals).isPresent()) {
            declareAccess(partners, client);
            System.out.println("rights are granted");
        }
    }

    /**
     * Declares every topic that all partners share.
     *
     * @see #declare(List, Map, String, Optional)
     */
    public static void declare(String bootstrapServers, String registry, Optional<Short> replicas)
            throws IOException, RestClientException, ExecutionException, InterruptedException {
        declare(Topics.all(), bootstrapServers, registry, replicas);
    }

    /**
     * Declares topics at a broker that wants no sign-in.
     *
     * @param bootstrapServers of the broker
     * @see #declare(List, Map, String, Optional)
     */
    public static void declare(
            List<Topic> topics, String bootstrapServers, String registry, Optional<Short> replicas)
            throws IOException, RestClientException, ExecutionException, InterruptedException {
        declare(
                topics,
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                registry,
                replicas);
    }

    /**
     * Declares topics and the schemas of their events.
     *
     * @param client how to reach the broker and sign in to it
     * @param registry URL of the Confluent-compatible API
     * @param replicas of each topic, or empty for the broker's default
     * @throws IOException when the registry cannot be reached
     * @throws RestClientException when it refuses a schema, for instance an incompatible one
     * @throws ExecutionException when the broker refuses a topic
     */
    public static void declare(
            List<Topic> topics,
            Map<String, Object> client,
            String registry,
            Optional<Short> replicas)
            throws IOException, RestClientException, ExecutionException, InterruptedException {
        createTopics(topics, client, replicas);
        try (var schemas = RegistryClient.of(registry)) {
            for (Topic topic : topics) {
                for (Schema event : topic.events()) {
                    register(schemas, topic.subject(event), event);
                }
            }
        }
    }

    /**
     * Grants the services, the operators and these partners their rights, and takes none away.
     *
     * @param client how to reach the broker and sign in to it
     * @throws ExecutionException when the broker refuses, for instance because it has no authorizer
     */
    public static void declareAccess(List<String> partners, Map<String, Object> client)
            throws ExecutionException, InterruptedException {
        List<AclBinding> rights = new ArrayList<>(Access.ofServices());
        rights.addAll(Access.ofOperators());
        partners.forEach(partner -> rights.addAll(Access.ofPartner(partner)));
        try (Admin admin = Admin.create(client)) {
            admin.createAcls(rights).all().get();
        }
    }

    private static void createTopics(
            List<Topic> topics, Map<String, Object> client, Optional<Short> replicas)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            var present = admin.listTopics().names().get();
            List<NewTopic> absent = new ArrayList<>();
            Map<ConfigResource, Collection<AlterConfigOp>> changed = new HashMap<>();
            for (Topic topic : topics) {
                if (present.contains(topic.name())) {
                    changed.put(resource(topic), settings(topic));
                } else {
                    absent.add(
                            new NewTopic(topic.name(), Optional.of(Topic.PARTITIONS), replicas)
                                    .configs(topic.settings()));
                }
            }
            admin.createTopics(absent).all().get();
            admin.incrementalAlterConfigs(changed).all().get();
        }
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> settings(Topic topic) {
        return topic.settings().entrySet().stream()
                .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }

    private static void register(SchemaRegistryClient client, String subject, Schema event)
            throws IOException, RestClientException {
        Schema asWritten =
                AvroSchemaUtils.getSchema(
                        new GenericData.Record(event), false, false, WITHOUT_JAVA_PROPERTIES);
        client.register(subject, new AvroSchema(asWritten), NORMALIZED);
        client.updateCompatibility(subject, CompatibilityLevel.FULL_TRANSITIVE.name);
    }

    private static Map<String, Object> clientProperties() throws IOException {
        var properties = new Properties();
        Optional<String> file = optional("DYAD_KAFKA_CLIENT");
        if (file.isPresent()) {
            try (Reader reader = Files.newBufferedReader(Path.of(file.get()))) {
                properties.load(reader);
            }
        }
        Map<String, Object> client = new HashMap<>();
        properties.forEach((name, value) -> client.put(name.toString(), value));
        return client;
    }

    private static Optional<String> optional(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static String required(String name) {
        return optional(name)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Set the environment variable " + name + "."));
    }
}
