package care.dyad.schemas;

import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS;
import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

import java.time.Duration;
import java.util.Map;

/**
 * A client of the schema registry that does not wait for ever. Confluent's waits without end for an
 * answer that got lost, unless it is told otherwise.
 */
public final class RegistryClient {

    private static final int CACHED_SCHEMAS = 1000;

    /** Every request may be repeated: the client asks three times more before it gives up. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    private RegistryClient() {}

    /**
     * A client of one registry.
     *
     * @param registry URL of the Confluent-compatible API
     */
    public static SchemaRegistryClient of(String registry) {
        return of(registry, ANSWERED_WITHIN);
    }

    static SchemaRegistryClient of(String registry, Duration answeredWithin) {
        int millis = Math.toIntExact(answeredWithin.toMillis());
        return new CachedSchemaRegistryClient(
                registry,
                CACHED_SCHEMAS,
                Map.of(HTTP_CONNECT_TIMEOUT_MS, millis, HTTP_READ_TIMEOUT_MS, millis));
    }
}
