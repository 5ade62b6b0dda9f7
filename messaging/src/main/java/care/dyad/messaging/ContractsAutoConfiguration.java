package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Lets a service with {@link Contracts} wait until they are declared. */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(Contracts.class)
class ContractsAutoConfiguration {

    @Bean
    ContractsHealth contractsHealthIndicator(
            Contracts contracts, KafkaAdmin broker, SchemaRegistryClient registry) {
        return new ContractsHealth(
                new DeclaredContracts(contracts, broker.getConfigurationProperties(), registry));
    }
}
