package care.dyad.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.dyad.notification.WebhookSettings;
import care.dyad.notification.application.Handover;
import care.dyad.notification.application.WebhookCall;
import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.ReceiverState;
import care.dyad.notification.domain.Secret;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Against receivers that answer as receivers do. */
class HttpWebhooksTest {

    private static final UUID SUBSCRIPTION = UUID.randomUUID();
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwTm5aS4xHbkE=";
    private static final String OTHER = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final HttpReceiver receiver = new HttpReceiver();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final WebhookCall call =
            new WebhookCall(
                    UUID.randomUUID(),
                    "{\"type\":\"referral.status.changed\"}",
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @AfterEach
    void close() {
        receiver.close();
        timers.shutdownNow();
    }

    @Test
    void theReceiverCanCheckWhoCallsAndAboutWhat() {
        assertThat(called()).isEqualTo(new Handover.TakenOver());

        HttpReceiver.Call taken = receiver.calls().getFirst();
        assertThat(taken.body()).isEqualTo(call.body());
        assertThat(taken.header("content-type")).startsWith("application/json");
        assertThat(taken.header("webhook-id")).isEqualTo(call.id().toString());
        assertThat(taken.header("traceparent")).isEqualTo(call.traceparent());
        assertThat(Long.parseLong(taken.header("webhook-timestamp")))
                .isCloseTo(System.currentTimeMillis() / 1000, within(30L));
        assertThat(taken.header("webhook-signature"))
                .isEqualTo(SealedForTests.signature(SECRET, taken));
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() {
        webhooks(true).handOver(call, receiver(receiver.url(), SECRET, OTHER));

        HttpReceiver.Call taken = receiver.calls().getFirst();
        assertThat(taken.header("webhook-signature").split(" "))
                .containsExactly(
                        SealedForTests.signature(SECRET, taken),
                        SealedForTests.signature(OTHER, taken));
    }

    @Test
    void aTeamsReceiverIsSignedForToo() {
        var team =
                new Receiver(
                        "spmht",
                        receiver.url(),
                        List.of(new Secret(OTHER, false), new Secret(SECRET, false)),
                        ReceiverState.ACTIVE);

        webhooks(true).handOver(call, team);

        HttpReceiver.Call taken = receiver.calls().getFirst();
        assertThat(taken.header("webhook-signature").split(" "))
                .containsExactly(
                        SealedForTests.signature(OTHER, taken),
                        SealedForTests.signature(SECRET, taken));
    }

    @Test
    void aSecretOfAnotherSubscriptionSignsNothing() {
        var stolen =
                new Receiver(
                        SUBSCRIPTION.toString(),
                        receiver.url(),
                        List.of(new Secret(SealedForTests.sealed(SECRET, UUID.randomUUID()), true)),
                        ReceiverState.ACTIVE);

        assertThat(webhooks(true).handOver(call, stolen))
                .isEqualTo(new Handover.NotNow("SECRET_CANNOT_BE_OPENED"));
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answer(
                exchange -> {
                    exchange.getResponseHeaders().set("Location", receiver.url() + "/elsewhere");
                    exchange.sendResponseHeaders(307, -1);
                });

        assertThat(called()).isEqualTo(new Handover.NotNow("HTTP_307"));
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void everyAnswerMeansWhatItSays() {
        assertThat(answered(204)).isEqualTo(new Handover.TakenOver());
        assertThat(answered(400)).isEqualTo(new Handover.NotNow("HTTP_400"));
        assertThat(answered(410)).isEqualTo(new Handover.Gone("HTTP_410"));
        assertThat(answered(500)).isEqualTo(new Handover.NotNow("HTTP_500"));
        assertThat(answered(429)).isEqualTo(new Handover.NotNow("HTTP_429"));
    }

    @Test
    void aReceiverMayAskForAPauseUpToALongestOne() {
        assertThat(retryAfter("120"))
                .isEqualTo(new Handover.SlowDown("HTTP_429", Duration.ofMinutes(2)));
        assertThat(retryAfter("999999"))
                .isEqualTo(new Handover.SlowDown("HTTP_429", Duration.ofHours(1)));
        assertThat(retryAfter("soon")).isEqualTo(new Handover.NotNow("HTTP_429"));
        assertThat(retryAfter("Wed, 21 Oct 2015 07:28:00 GMT"))
                .isEqualTo(new Handover.NotNow("HTTP_429"));
        assertThat(
                        HttpAnswers.handover(
                                503,
                                "Wed, 21 Oct 2015 07:28:30 GMT",
                                Instant.parse("2015-10-21T07:28:00Z"),
                                Duration.ofHours(1)))
                .isEqualTo(new Handover.SlowDown("HTTP_503", Duration.ofSeconds(30)));
    }

    @Test
    @Timeout(20)
    void anAnswerThatDripsInEndsInTime() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> drip =
                    CompletableFuture.runAsync(() -> RudeReceivers.drip(socket));
            Instant before = Instant.ofEpochMilli(System.currentTimeMillis());

            assertThat(called(socket)).isEqualTo(new Handover.Unanswered("NO_ANSWER"));
            assertThat(before.plusSeconds(10))
                    .isAfter(Instant.ofEpochMilli(System.currentTimeMillis()));
            drip.get();
        }
    }

    @Test
    void aConnectionDroppedAfterAcceptingMayHaveBeenTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> drop =
                    CompletableFuture.runAsync(() -> RudeReceivers.drop(socket));

            assertThat(called(socket)).isEqualTo(new Handover.Unanswered("NO_ANSWER"));
            drop.get();
        }
    }

    @Test
    void whoDoesNotListenWasNotCalled() {
        receiver.close();

        assertThat(called()).isEqualTo(new Handover.NotNow("CANNOT_CONNECT"));
    }

    @Test
    void aNameThatLeadsIntoOurOwnNetworkIsNotCalled() {
        URI byName = receiver.url();
        URI byNumber = URI.create(byName.toString().replace("localhost", "127.0.0.1"));
        URI byIpv6 = URI.create(byName.toString().replace("localhost", "[::1]"));

        assertThat(List.of(byName, byNumber, byIpv6))
                .allSatisfy(
                        url ->
                                assertThat(webhooks(false).handOver(call, receiver(url, SECRET)))
                                        .isEqualTo(new Handover.NotNow("ADDRESS_NOT_PUBLIC")));
        assertThat(receiver.calls()).isEmpty();
    }

    private Handover called() {
        return webhooks(true).handOver(call, receiver(receiver.url(), SECRET));
    }

    private Handover called(ServerSocket socket) {
        var url = URI.create("http://localhost:" + socket.getLocalPort());
        return webhooks(true).handOver(call, receiver(url, SECRET));
    }

    private Handover answered(int status) {
        receiver.answer(HttpReceiver.status(status));
        return called();
    }

    private Handover retryAfter(String value) {
        receiver.answer(HttpReceiver.slowDown(value));
        return called();
    }

    private HttpWebhooks webhooks(boolean internal) {
        var settings =
                new WebhookSettings(
                        SealedForTests.KEY,
                        internal,
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofHours(1));
        return new HttpWebhooks(
                new HttpClients().webhookClient(settings, new GuardedNames(settings)),
                new Signatures(new Seals(settings)),
                timers,
                new ProviderCalls(new SimpleMeterRegistry()),
                settings);
    }

    private Receiver receiver(URI url, String... secrets) {
        return new Receiver(
                SUBSCRIPTION.toString(),
                url,
                List.of(secrets).stream()
                        .map(one -> new Secret(SealedForTests.sealed(one, SUBSCRIPTION), true))
                        .toList(),
                ReceiverState.ACTIVE);
    }
}
