package care.dyad.messaging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets operators look after the held events of a service. */
@AutoConfiguration(after = DatabaseMessagingAutoConfiguration.class)
@ConditionalOnBean(HeldEvents.class)
class HoldAutoConfiguration {

    @Bean
    HeldEventSteps heldEventSteps(JdbcClient jdbc) {
        return new HeldEventSteps(jdbc);
    }

    @Bean
    MaskedEvent maskedEvent(EventCodec codec) {
        return new MaskedEvent(codec);
    }

    @Bean
    ReplayHeldEvents replayHeldEvents(
            HeldEvents events,
            HeldEventSteps steps,
            KafkaListenerEndpointRegistry listeners,
            PlatformTransactionManager transactions) {
        return new ReplayHeldEvents(
                events, steps, new ListenerPaths(listeners), new TransactionTemplate(transactions));
    }

    @Bean
    DiscardHeldEvent discardHeldEvent(
            HeldEvents events,
            HeldEventSteps steps,
            ReplayHeldEvents replays,
            PlatformTransactionManager transactions) {
        return new DiscardHeldEvent(events, steps, replays, new TransactionTemplate(transactions));
    }

    @Bean
    HeldEventDesk heldEventDesk(
            HeldEvents events,
            HeldEventSteps steps,
            MaskedEvent masked,
            ReplayHeldEvents replays,
            DiscardHeldEvent discards) {
        return new HeldEventDesk(events, steps, masked, replays, discards);
    }
}
