package care.dyad.notification.delivery;

import care.dyad.notification.WebhookSettings;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Makes the client that calls receivers: it does nothing that it was not told to. */
@Configuration(proxyBeanMethods = false)
class HttpClients {

    /** No call waits for another's connection: how many there are is for the senders to say. */
    private static final int MORE_THAN_SENDERS = 1000;

    @Bean
    CloseableHttpClient webhookClient(WebhookSettings settings, GuardedNames names) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(MORE_THAN_SENDERS)
                        .setMaxConnPerRoute(MORE_THAN_SENDERS)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                        .setSocketTimeout(Timeout.of(settings.answerTimeout()))
                                        .build())
                        .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(Timeout.of(settings.answerTimeout()))
                                .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Ends calls that take too long. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService webhookTimers() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("webhook-timer").daemon().factory());
    }
}
