package care.dyad.notification.delivery;

import care.dyad.notification.NotifySettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uk.gov.service.notify.NotificationClient;

/** Makes the client of GOV.UK Notify. */
@Configuration(proxyBeanMethods = false)
class NotifyClients {

    @Bean
    NotificationClient notifyClient(NotifySettings settings) {
        return new NotificationClient(settings.apiKey(), settings.baseUrl());
    }
}
