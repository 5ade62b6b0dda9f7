package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.Channel;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.NotificationFailed;
import care.dyad.events.ReferralStatusChanged;
import care.dyad.events.StatusDelivery;
import care.dyad.events.SubscriptionState;
import care.dyad.events.WebhookSubscription;
import care.dyad.intake.IntakeApi;
import care.dyad.intake.Samples;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Subscriptions, and what the other services hear of them. */
class SubscriptionsIT extends IntakeApi {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwTm5aS4xHbkE=";

    @Autowired private EventCodec codec;
    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void withoutSubscriptions() {
        jdbc.sql("DELETE FROM subscription").update();
    }

    @Test
    void theSecretIsShownOnceAndTravelsSealed(Infrastructure infrastructure) {
        HttpResponse<String> made = subscribe(Map.of("url", "http://localhost:9/dyad"));
        assertThat(made.statusCode()).isEqualTo(201);
        String id = json(made).path("id").asString();
        String secret = json(made).path("secret").asString();

        assertThat(secret).startsWith("whsec_");
        assertThat(get("/subscriptions", "referrer").body()).contains(id).doesNotContain("whsec_");
        assertThat(
                        jdbc.sql("SELECT subscription::text FROM subscription")
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains(secret.substring(6)));
        WebhookSubscription told = subscription(infrastructure, id, 1);
        assertThat(told.getUrl()).isEqualTo("http://localhost:9/dyad");
        assertThat(told.toString()).doesNotContain(secret.substring(6));
        assertThat(subscribe(Map.of("url", "http://localhost:9/dyad")).statusCode()).isEqualTo(409);
    }

    @Test
    void aNewSecretLeavesTheOldOneForAWhile(Infrastructure infrastructure) {
        String id = json(subscribe(Map.of("url", "http://localhost:9/a"))).path("id").asString();

        JsonNode rotated =
                json(
                        send(
                                post(
                                        "/subscriptions/" + id + "/secret",
                                        "{\"secret\": \"" + SECRET + "\"}")));

        assertThat(rotated.path("secret").asString()).isEqualTo(SECRET);
        assertThat(rotated.path("previousSecretUntil").asString()).isNotBlank();
        WebhookSubscription told = subscription(infrastructure, id, 2);
        assertThat(told.getPreviousSecret())
                .isEqualTo(subscription(infrastructure, id, 1).getSecret());
        assertThat(told.getPreviousUntil()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void whatIsDeletedLeavesNeitherAddressNorSecretBehind(Infrastructure infrastructure) {
        String id = json(subscribe(Map.of("url", "http://localhost:9/b"))).path("id").asString();

        assertThat(delete("/subscriptions/" + id).statusCode()).isEqualTo(204);

        assertThat(delete("/subscriptions/" + id).statusCode()).isEqualTo(404);
        WebhookSubscription told = subscription(infrastructure, id, 2);
        assertThat(told.getState()).isEqualTo(SubscriptionState.DELETED);
        assertThat(told.getUrl() + told.getSecret()).isEmpty();
    }

    @Test
    void anAccountMayHaveTen() {
        for (int i = 0; i < 10; i++) {
            assertThat(subscribe(Map.of("url", "http://localhost:9/" + i)).statusCode())
                    .isEqualTo(201);
        }

        assertThat(json(subscribe(Map.of("url", "http://localhost:9/10"))).path("type").asString())
                .endsWith("/too-many-subscriptions");
    }

    @Test
    void aChangeOfStatusTellsEachSubscriptionAndTheLogFollows(Infrastructure infrastructure) {
        String id = json(subscribe(Map.of("url", "http://localhost:9/c"))).path("id").asString();
        String referral = json(post(Samples.fresh())).path("referralId").asString();
        assertThat(
                        send(post(
                                        "/referrals/" + referral + "/withdrawal",
                                        "{\"reason\": \"OTHER\"}"))
                                .statusCode())
                .isEqualTo(200);

        StatusDelivery delivery = told(infrastructure, referral).getTell().getFirst();
        assertThat(delivery.getSubscriptionId()).hasToString(id);
        assertThat(logged(id).path("outcome").asString()).isEqualTo("PENDING");

        settle(delivery, failed(delivery, "HTTP_500"));
        awaitOutcome(id, "FAILED");
        assertThat(logged(id).path("reason").asString()).isEqualTo("HTTP_500");
        String resend = "/deliveries/" + delivery.getDeliveryId() + "/resend";
        assertThat(send(post("/subscriptions/" + id + resend, "")).statusCode()).isEqualTo(202);
        assertThat(logged(id).path("outcome").asString()).isEqualTo("PENDING");
        settle(delivery, delivered(delivery));
        awaitOutcome(id, "DELIVERED");
        assertThat(logged(id).path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void aReceiverThatIsGoneIsToldNoMore(Infrastructure infrastructure) {
        String id = json(subscribe(Map.of("url", "http://localhost:9/d"))).path("id").asString();
        String referral = withdrawn();
        StatusDelivery delivery = told(infrastructure, referral).getTell().getFirst();

        settle(delivery, failed(delivery, "HTTP_410"));

        await().atMost(PATIENCE)
                .until(() -> get("/subscriptions", "referrer").body().contains("DISABLED"));
        assertThat(told(infrastructure, withdrawn()).getTell()).isEmpty();
        assertThat(logged(id).path("reason").asString()).isEqualTo("HTTP_410");
    }

    private String withdrawn() {
        String referral = json(post(Samples.fresh())).path("referralId").asString();
        send(post("/referrals/" + referral + "/withdrawal", "{\"reason\": \"OTHER\"}"));
        return referral;
    }

    private HttpResponse<String> subscribe(Map<String, String> body) {
        return send(post("/subscriptions", JsonMapper.shared().writeValueAsString(body)));
    }

    private java.net.http.HttpRequest.Builder post(String path, String body) {
        return request(path, "referrer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> delete(String path) {
        return send(request(path, "referrer").DELETE());
    }

    private JsonNode logged(String id) {
        return json(get("/subscriptions/" + id + "/deliveries", "referrer")).at("/deliveries/0");
    }

    private void awaitOutcome(String id, String outcome) {
        await().atMost(PATIENCE).until(() -> logged(id).path("outcome").asString().equals(outcome));
    }

    private static NotificationFailed failed(StatusDelivery delivery, String reason) {
        return NotificationFailed.newBuilder()
                .setOccurredAt(NOW)
                .setNotificationId(delivery.getDeliveryId())
                .setChannel(Channel.WEBHOOK)
                .setRecipient(delivery.getSubscriptionId().toString())
                .setAttempts(2)
                .setReason(reason)
                .build();
    }

    private static NotificationDelivered delivered(StatusDelivery delivery) {
        return NotificationDelivered.newBuilder()
                .setOccurredAt(NOW)
                .setNotificationId(delivery.getDeliveryId())
                .setChannel(Channel.WEBHOOK)
                .setRecipient(delivery.getSubscriptionId().toString())
                .setAttempts(3)
                .build();
    }

    private void settle(StatusDelivery delivery, SpecificRecord event) {
        transaction.executeWithoutResult(
                status ->
                        outbox.append(
                                List.of(
                                        new OutgoingEvent(
                                                Topics.NOTIFICATION_EVENTS,
                                                delivery.getDeliveryId().toString(),
                                                UUID.randomUUID(),
                                                NOW,
                                                event,
                                                null))));
    }

    private WebhookSubscription subscription(Infrastructure infrastructure, String id, int number) {
        return (WebhookSubscription) nth(infrastructure, Topics.WEBHOOK_SUBSCRIPTIONS, id, number);
    }

    private ReferralStatusChanged told(Infrastructure infrastructure, String referral) {
        return (ReferralStatusChanged) nth(infrastructure, Topics.REFERRAL_STATUS, referral, 1);
    }

    private SpecificRecord nth(
            Infrastructure infrastructure, String topic, String key, int number) {
        try (var reader = new TopicReader(infrastructure, topic)) {
            var records =
                    await().atMost(PATIENCE)
                            .until(() -> reader.records(key), found -> found.size() >= number);
            return codec.read(records.get(number - 1)).orElseThrow().event();
        }
    }
}
