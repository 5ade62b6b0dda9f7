package care.dyad.notification.delivery;

import care.dyad.notification.WebhookSettings;
import care.dyad.notification.application.Handover;
import care.dyad.notification.application.WebhookCall;
import care.dyad.notification.application.WebhookProvider;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Receiver;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLException;

/**
 * Calls receivers over HTTP. Only the status of an answer is read; redirects are not followed; and
 * however slowly an answer drips in, the call ends in time.
 */
@Component
class HttpWebhooks implements WebhookProvider {

    private static final Logger log = LoggerFactory.getLogger(HttpWebhooks.class);

    private final CloseableHttpClient client;
    private final Signatures signatures;
    private final ScheduledExecutorService timers;
    private final ProviderCalls calls;
    private final Duration longestCall;
    private final Duration longestPause;

    HttpWebhooks(
            CloseableHttpClient client,
            Signatures signatures,
            ScheduledExecutorService timers,
            ProviderCalls calls,
            WebhookSettings settings) {
        this.client = client;
        this.signatures = signatures;
        this.timers = timers;
        this.calls = calls;
        longestCall = settings.connectTimeout().plus(settings.answerTimeout());
        longestPause = settings.longestPause();
    }

    @Override
    public Handover handOver(WebhookCall webhook, Receiver receiver) {
        calls.count(Channel.WEBHOOK);
        Instant now = InstantSource.system().instant();
        HttpPost call = new HttpPost(receiver.url());
        try {
            sign(call, webhook, receiver, now);
        } catch (GeneralSecurityException e) {
            log.error(
                    "a secret of subscription {} cannot be opened; give this service and"
                            + " referral-intake the same DYAD_WEBHOOK_KEY",
                    receiver.id());
            return new Handover.NotNow("SECRET_CANNOT_BE_OPENED");
        }
        ScheduledFuture<?> end =
                timers.schedule(call::abort, longestCall.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(call, now);
        } finally {
            end.cancel(false);
        }
    }

    private static String seconds(Instant now) {
        return Long.toString(now.getEpochSecond());
    }

    private void sign(HttpPost call, WebhookCall webhook, Receiver receiver, Instant now)
            throws GeneralSecurityException {
        call.setHeader("webhook-id", webhook.id().toString());
        call.setHeader("webhook-timestamp", seconds(now));
        call.setHeader("webhook-signature", signatures.of(webhook, receiver, now.getEpochSecond()));
        call.setHeader("User-Agent", "Dyad");
        if (webhook.traceparent() != null) {
            call.setHeader("traceparent", webhook.traceparent());
        }
        call.setEntity(new StringEntity(webhook.body(), ContentType.APPLICATION_JSON));
    }

    /** What failed before anything was sent is told apart from an answer that did not come. */
    private Handover answer(HttpPost call, Instant now) {
        try (var response = client.executeOpen(HttpHost.create(call.getUri()), call, null)) {
            Header retryAfter = response.getFirstHeader("Retry-After");
            return HttpAnswers.handover(
                    response.getCode(),
                    retryAfter == null ? null : retryAfter.getValue(),
                    now,
                    longestPause);
        } catch (GuardedNames.Forbidden e) {
            return new Handover.NotNow("ADDRESS_NOT_PUBLIC");
        } catch (UnknownHostException e) {
            return new Handover.NotNow("NAME_NOT_FOUND");
        } catch (HttpHostConnectException | ConnectTimeoutException e) {
            return new Handover.NotNow("CANNOT_CONNECT");
        } catch (SSLException e) {
            return new Handover.NotNow("TLS_FAILED");
        } catch (IOException | URISyntaxException e) {
            return new Handover.Unanswered("NO_ANSWER");
        }
    }
}
