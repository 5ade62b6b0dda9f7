package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Asks broker and registry what of the contracts is there. */
final class DeclaredContracts {

    private static final boolean NORMALIZED = true;
    private static final boolean WITHOUT_JAVA_PROPERTIES = true;

    private final Contracts contracts;
    private final Map<String, Object> broker;
    private final SchemaRegistryClient registry;

    /**
     * @param broker how to reach it and sign in to it
     */
    DeclaredContracts(
            Contracts contracts, Map<String, Object> broker, SchemaRegistryClient registry) {
        this.contracts = contracts;
        this.broker = new HashMap<>(broker);
        this.broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3000);
        this.broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
        this.registry = registry;
    }

    /**
     * What is not declared, or not for this service; names of topics and of subjects.
     *
     * @throws UncheckedIOException when broker or registry cannot be asked now
     */
    List<String> missing() {
        List<String> missing = new ArrayList<>(missingTopics());
        contracts
                .written()
                .forEach(
                        (subject, schema) -> {
                            if (!isRegistered(subject, schema)) {
                                missing.add("schema " + subject);
                            }
                        });
        return missing;
    }

    private List<String> missingTopics() {
        List<String> missing = new ArrayList<>();
        try (Admin admin = Admin.create(broker)) {
            for (var asked :
                    admin.describeTopics(contracts.topics()).topicNameValues().entrySet()) {
                if (!isThere(asked.getValue())) {
                    missing.add("topic " + asked.getKey());
                }
            }
        }
        return missing;
    }

    private static boolean isThere(KafkaFuture<?> topic) {
        try {
            topic.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw new UncheckedIOException(new IOException("the broker cannot be asked", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private boolean isRegistered(String subject, Schema schema) {
        Schema asWritten =
                AvroSchemaUtils.getSchema(
                        new GenericData.Record(schema), false, false, WITHOUT_JAVA_PROPERTIES);
        try {
            registry.getId(subject, new AvroSchema(asWritten), NORMALIZED);
            return true;
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                return false;
            }
            throw new UncheckedIOException(new IOException("the registry refused", e));
        } catch (IOException e) {
            throw new UncheckedIOException("the registry cannot be asked", e);
        }
    }
}
