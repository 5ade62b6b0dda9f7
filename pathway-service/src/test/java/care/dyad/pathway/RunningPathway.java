package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.CaseRevised;
import care.dyad.events.ClockKind;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.SettableClock;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ActiveProfiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The whole service against real Kafka, registry and PostgreSQL, with a clock that stands still.
 */
@WithInfrastructure(database = "pathway_service")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"dyad.pathway.sweep-every=1h", "dyad.messaging.retry-at-most=200ms"})
@ActiveProfiles("test")
@Import(RunningPathway.Time.class)
abstract class RunningPathway {

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return SettableClock.at("2026-11-20T10:00:01Z");
        }
    }

    @Autowired SettableClock clock;
    @Autowired EventCodec codec;
    @Autowired KafkaTemplate<String, byte[]> kafka;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Map<String, TopicReader> readers = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    ProducerRecord<String, byte[]> record(
            String topic, UUID referralId, UUID eventId, SpecificRecord event) {
        return codec.producerRecord(
                new OutgoingEvent(
                        topic,
                        referralId.toString(),
                        eventId,
                        TriagedEvents.RECEIVED_AT,
                        event,
                        null));
    }

    void publish(ProducerRecord<String, byte[]> event) {
        kafka.send(event).join();
    }

    /**
     * What the service published under the key of a referral so far, in order, but for how the case
     * stands, which it tells after every change.
     */
    List<SpecificRecord> published(String topic, UUID referralId) {
        return readers
                .computeIfAbsent(topic, one -> new TopicReader(Infrastructure.shared(), one))
                .records(referralId.toString())
                .stream()
                .map(one -> codec.read(one).orElseThrow().event())
                .filter(event -> !(event instanceof CaseRevised))
                .toList();
    }

    /** What was told of the deadlines of a referral, but for the 42 days that run beside them. */
    List<SpecificRecord> deadlines(UUID referralId) {
        return published(Topics.SLA_EVENTS, referralId).stream()
                .filter(event -> event.get(fieldOf(event, "clock")) != ClockKind.TREATMENT)
                .toList();
    }

    private static int fieldOf(SpecificRecord event, String name) {
        return event.getSchema().getField(name).pos();
    }

    /** Whether an event was taken in. */
    boolean taken(UUID eventId) {
        return count("SELECT count(*) FROM inbox WHERE event_id = ?", eventId) == 1;
    }

    int count(String query, Object parameter) {
        return jdbc.sql(query).param(parameter).query(Integer.class).single();
    }

    /** Whatever a test did, the counts that are kept are those of the rows. */
    @AfterEach
    void countsAreThoseOfTheRows() {
        assertThat(jdbc.sql(KeptCounts.WRONG).query().listOfRows()).isEmpty();
    }

    @AfterEach
    void closeReaders() {
        readers.values().forEach(TopicReader::close);
    }

    /** Waits long enough for a machine that is busy with other builds. */
    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    JsonNode body(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    HttpResponse<String> get(String account, String path) throws Exception {
        return send(account, path, null, Map.of());
    }

    HttpResponse<String> post(String account, String path, String body) throws Exception {
        return send(account, path, body, Map.of());
    }

    HttpResponse<String> send(
            String account, String path, @Nullable String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(body == null ? "GET" : "POST", account, path, body, headers);
    }

    HttpResponse<String> send(
            String method,
            String account,
            String path,
            @Nullable String body,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        byte[] credentials = (account + ":demo").getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
