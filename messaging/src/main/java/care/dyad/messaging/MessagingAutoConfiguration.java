package care.dyad.messaging;

import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS;
import static io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import java.util.Map;

/**
 * Wires messaging into a service: the codec for all, inbox and outbox for those with a database.
 */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingAutoConfiguration {

    private static final int CACHED_SCHEMAS = 1000;

    /** Unless it is told how long, the client waits without end for an answer that got lost. */
    @Bean
    SchemaRegistryClient schemaRegistryClient(MessagingSettings settings) {
        int millis = Math.toIntExact(settings.registryAnswersWithin().toMillis());
        return new CachedSchemaRegistryClient(
                settings.schemaRegistry().toString(),
                CACHED_SCHEMAS,
                Map.of(HTTP_CONNECT_TIMEOUT_MS, millis, HTTP_READ_TIMEOUT_MS, millis));
    }

    @Bean
    EventCodec eventCodec(
            @Value("${spring.application.name}") String service,
            SchemaRegistryClient registry,
            MessagingSettings settings,
            MeterRegistry meters) {
        return new EventCodec(service, registry, new EventTypes(settings.eventPackage()), meters);
    }

    @Bean
    DeadLetters deadLetters(
            @Value("${spring.application.name}") String service, MeterRegistry meters) {
        return new DeadLetters(service, meters);
    }
}
