package care.dyad.messaging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;

/** Lets a service with a {@link Pulse} beat. */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean(Pulse.class)
class HeartbeatAutoConfiguration {

    @Bean
    Heartbeats heartbeats(
            Pulse pulse,
            EventCodec codec,
            KafkaTemplate<String, byte[]> kafka,
            Environment environment,
            MessagingSettings settings) {
        var beats =
                Heartbeats.of(
                        pulse,
                        environment.getRequiredProperty("spring.application.name"),
                        environment.getProperty("dyad.instance", "0"));
        return new Heartbeats(beats, codec, kafka, settings.heartbeatEvery());
    }
}
