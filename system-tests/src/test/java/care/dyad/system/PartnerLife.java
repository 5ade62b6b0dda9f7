package care.dyad.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The connections of a partner's process, until it dies. */
final class PartnerLife {

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("referrer:demo".getBytes(UTF_8));

    private final String intake;
    private final String topic;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final KafkaProducer<String, byte[]> producer;
    private volatile boolean dead;

    PartnerLife(String intake, String kafka, String topic) {
        this.intake = intake;
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /** As {@code kill -9}: whatever is on its way may or may not have arrived. */
    void die() {
        dead = true;
        http.shutdownNow();
        producer.close(Duration.ZERO);
    }

    /**
     * Publishes and waits for nothing: the answer comes by the status topic. What a dead partner
     * was about to publish is sent again in its next life.
     */
    void publish(PartnerReferral referral, byte[] value) {
        var sent = new ProducerRecord<>(topic, referral.id().toString(), value);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", referral.id().toString(),
                        "ce_source", referral.system(),
                        "ce_type", "care.dyad.events.ReferralSubmitted",
                        "ce_time", referral.writtenAt().toString())
                .forEach((name, text) -> sent.headers().add(name, text.getBytes(UTF_8)));
        try {
            producer.send(sent);
        } catch (IllegalStateException | KafkaException e) {
            if (!dead) {
                throw e;
            }
        }
    }

    /**
     * Posts a referral.
     *
     * @param patience after which the connection is cut
     * @return the id that it was given; empty when the partner cannot tell whether it arrived, or
     *     is told to come back
     * @throws IllegalStateException when it is refused for good
     */
    Optional<String> post(PartnerReferral referral, Duration patience) throws InterruptedException {
        var answer = http.sendAsync(request(referral), BodyHandlers.ofString());
        try {
            return id(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Optional.empty();
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                return Optional.empty();
            }
            throw new IllegalStateException("the request could not be made", e);
        }
    }

    private HttpRequest request(PartnerReferral referral) {
        var request =
                HttpRequest.newBuilder(URI.create(intake + "/referrals"))
                        .header("Authorization", CREDENTIALS)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(referral.json()));
        if (referral.hasKey()) {
            request.header("Idempotency-Key", referral.id().toString());
        }
        return request.build();
    }

    private static Optional<String> id(HttpResponse<String> answer) {
        var body = JsonMapper.shared().readTree(answer.body());
        if (answer.statusCode() == 202) {
            return Optional.of(body.path("referralId").asString());
        }
        if (body.path("retryable").asBoolean()) {
            return Optional.empty();
        }
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
}
