package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wires messaging into a service: the codec for all, inbox and outbox for those with a database.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        },
        beforeName =
                "org.springframework.boot.kafka.autoconfigure.KafkaAnnotationDrivenConfiguration")
@EnableConfigurationProperties(MessagingSettings.class)
class MessagingAutoConfiguration {

    private static final int CACHED_SCHEMAS = 1000;

    @Bean
    SchemaRegistryClient schemaRegistryClient(MessagingSettings settings) {
        return new CachedSchemaRegistryClient(settings.schemaRegistry().toString(), CACHED_SCHEMAS);
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
    DeadLetters deadLetters(@Value("${spring.application.name}") String service) {
        return new DeadLetters(service);
    }

    /** For services that own a database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(JdbcClient.class)
    static class WithDatabase {

        @Bean
        OutboxRelay outboxRelay(
                JdbcClient jdbc,
                PlatformTransactionManager transactions,
                KafkaTemplate<String, byte[]> kafka,
                @Value("${spring.application.name}") String service,
                MessagingSettings settings) {
            var publisher =
                    new OutboxPublisher(
                            jdbc,
                            new TransactionTemplate(transactions),
                            kafka,
                            service,
                            settings.relayBatch());
            return new OutboxRelay(publisher, settings.relayPoll());
        }

        @Bean
        Outbox outbox(JdbcClient jdbc, EventCodec codec, OutboxRelay relay) {
            return new Outbox(jdbc, codec, relay::wake);
        }

        @Bean
        EventBatches eventBatches(
                EventCodec codec,
                JdbcClient jdbc,
                PlatformTransactionManager transactions,
                @Value("${spring.application.name}") String service) {
            return new EventBatches(
                    codec, new Inbox(jdbc, service), new TransactionTemplate(transactions));
        }

        @Bean
        DefaultErrorHandler errorHandler(
                DeadLetters deadLetters,
                KafkaTemplate<String, byte[]> kafka,
                MessagingSettings settings) {
            return new EventErrors(deadLetters, kafka).handler(settings.retryAtMost());
        }
    }
}
