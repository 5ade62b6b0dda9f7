package care.dyad.notification;

import care.dyad.notification.domain.RetryPolicy;
import care.dyad.notification.domain.Wording;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.Locale;

/** Makes the clock and the policies from the settings. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Clock clock(ClockSettings settings) {
        return settings.clock();
    }

    @Bean
    Wording wording(NotificationSettings settings) {
        return new Wording(Locale.UK, settings.links());
    }

    @Bean
    RetryPolicy retryPolicy(NotificationSettings settings) {
        return new RetryPolicy(
                settings.firstRetry(), settings.longestRetry(), settings.giveUpAfter());
    }
}
