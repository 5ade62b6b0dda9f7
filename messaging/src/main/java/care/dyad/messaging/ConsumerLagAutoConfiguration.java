package care.dyad.messaging;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Measures how far a service with a consumer group is behind. */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnProperty("spring.kafka.consumer.group-id")
class ConsumerLagAutoConfiguration {

    @Bean
    ConsumerLag consumerLag(
            MeterRegistry meters,
            KafkaAdmin broker,
            @Value("${spring.kafka.consumer.group-id}") String group) {
        return new ConsumerLag(meters, Admin.create(broker.getConfigurationProperties()), group);
    }
}
