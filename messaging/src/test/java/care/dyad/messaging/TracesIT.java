package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.WithInfrastructure;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A trace goes on through the outbox, the topic and the listener. */
@WithInfrastructure(database = "messaging_traces")
@SpringBootTest(properties = "spring.kafka.consumer.group-id=messaging-traces")
class TracesIT {

    private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
    private static final Map<String, String> HEARD = new ConcurrentHashMap<>();
    private static final Map<String, Integer> ATTEMPTS = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired private Outbox outbox;
    @Autowired private TransactionTemplate transaction;

    @TestConfiguration
    static class Collecting {

        @Autowired private EventBatches batches;

        @Bean
        static Traces traces() {
            return Traces.with(
                    OpenTelemetrySdk.builder()
                            .setTracerProvider(
                                    SdkTracerProvider.builder()
                                            .setSampler(Sampler.alwaysOn())
                                            .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                                            .build())
                            .build());
        }

        @KafkaListener(topics = Events.TOPIC)
        void on(List<ConsumerRecord<String, byte[]>> batch) {
            batches.handle(
                    batch, event -> Optional.of(event), events -> events.forEach(Collecting::hear));
        }

        private static void hear(IncomingEvent event) {
            String text = Events.text(event);
            HEARD.put(text, String.valueOf(event.headers().traceparent()));
            if (text.startsWith("fails") && ATTEMPTS.merge(text, 1, Integer::sum) <= 2) {
                throw new IllegalStateException("in its batch, and alone");
            }
        }
    }

    @Test
    void whatFollowsFromAnEventBelongsToItsHandling() {
        String traceId = trace();

        publish("follows " + traceId, traceId);

        await().atMost(PATIENCE).until(() -> spans(traceId).size() == 2);
        SpanData published = named(traceId, "publish heartbeats.v1");
        SpanData handled = named(traceId, "handle heartbeats.v1");
        assertThat(published.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(handled.getParentSpanId()).isEqualTo(published.getSpanId());
        assertThat(HEARD.get("follows " + traceId))
                .isEqualTo("00-" + traceId + "-" + handled.getSpanId() + "-01");
    }

    @Test
    void whatFailsIsSeenAndItsNextAttemptToo() {
        String traceId = trace();

        publish("fails " + traceId, traceId);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(spans(traceId))
                                        .filteredOn(span -> span.getKind() == SpanKind.CONSUMER)
                                        .extracting(span -> span.getStatus().getStatusCode())
                                        .containsExactly(StatusCode.ERROR, StatusCode.UNSET));
    }

    private void publish(String text, String traceId) {
        OutgoingEvent event = Events.saying(UUID.randomUUID().toString(), text);
        var traced =
                new OutgoingEvent(
                        event.topic(),
                        event.key(),
                        event.eventId(),
                        event.occurredAt(),
                        event.event(),
                        "00-" + traceId + "-00f067aa0ba902b7-00");
        transaction.executeWithoutResult(status -> outbox.append(List.of(traced)));
    }

    private static String trace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static List<SpanData> spans(String traceId) {
        return SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(traceId))
                .toList();
    }

    private static SpanData named(String traceId, String name) {
        return spans(traceId).stream()
                .filter(span -> span.getName().equals(name))
                .findAny()
                .orElseThrow();
    }
}
