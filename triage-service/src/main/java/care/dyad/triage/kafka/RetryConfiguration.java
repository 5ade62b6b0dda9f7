package care.dyad.triage.kafka;

import care.dyad.messaging.MessagingSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.util.backoff.ExponentialBackOff;

/** A batch that failed is rolled back and tried again, with growing pauses and without end. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    private static final long FIRST_PAUSE_MILLIS = 200;

    @Bean
    AfterRollbackProcessor<Object, Object> retries(MessagingSettings settings) {
        var backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        backOff.setMaxInterval(settings.retryAtMost().toMillis());
        return new RetryAsMember<>(backOff);
    }
}
