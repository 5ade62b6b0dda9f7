package care.dyad.messaging;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;

/** Wires inbox, outbox, relay and error handling into a service that owns a database. */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnBean(JdbcClient.class)
class DatabaseMessagingAutoConfiguration {

    @Bean
    OutboxSender outboxSender(
            KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.application.name}") String service,
            Traces traces) {
        return new OutboxSender(kafka, service, traces);
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            OutboxSender sender,
            MessagingSettings settings) {
        var publisher =
                new OutboxPublisher(
                        jdbc, new TransactionTemplate(transactions), sender, settings.relayBatch());
        return new OutboxRelay(publisher, settings.relayPoll(), settings.relayRest());
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, EventCodec codec, OutboxRelay relay) {
        return new Outbox(jdbc, codec, relay::wake);
    }

    @Bean
    InboxRetention inboxRetention(JdbcClient jdbc, MessagingSettings settings) {
        return new InboxRetention(jdbc, settings.keepInbox());
    }

    @Bean
    Hold hold(JdbcClient jdbc, @Value("${spring.application.name}") String service) {
        return new Hold(jdbc, service);
    }

    @Bean
    HeldEvents heldEvents(JdbcClient jdbc, @Value("${spring.application.name}") String service) {
        return new HeldEvents(jdbc, service);
    }

    @Bean
    HoldMeters holdMeters(MeterRegistry meters, HeldEvents events) {
        return new HoldMeters(meters, events);
    }

    @Bean
    OutboxMeters outboxMeters(MeterRegistry meters, JdbcClient jdbc) {
        return new OutboxMeters(meters, jdbc);
    }

    @Bean
    EventWatch eventWatch(MeterRegistry meters, Traces traces) {
        return new EventWatch(meters, traces);
    }

    @Bean
    EventBatches eventBatches(
            EventCodec codec,
            JdbcClient jdbc,
            Hold hold,
            EventWatch watch,
            PlatformTransactionManager transactions,
            @Value("${spring.application.name}") String service) {
        return new EventBatches(
                codec,
                new Inbox(jdbc, service),
                hold,
                watch,
                new TransactionTemplate(transactions));
    }

    @Bean
    DefaultErrorHandler errorHandler(
            DeadLetters deadLetters,
            KafkaTemplate<String, byte[]> kafka,
            Hold hold,
            MessagingSettings settings,
            EventWatch watch) {
        return new EventErrors(deadLetters, kafka, hold, settings, watch).handler();
    }

    /**
     * The container polls once, paused, between an unreadable record and those behind it. By
     * default it waits 100 ms in that poll, for nothing.
     */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>>
            noPauseBehindAnUnreadableRecord() {
        return container ->
                container.getContainerProperties().setPollTimeoutWhilePaused(Duration.ofMillis(1));
    }
}
