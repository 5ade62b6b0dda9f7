package care.dyad.triage.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.Disposition;
import care.dyad.events.Heartbeat;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralReceived;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.ActiveProfiles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@WithInfrastructure
@SpringBootTest
@ActiveProfiles("test")
@ExtendWith(OutputCaptureExtension.class)
class ReferralReceivedListenerIT {

    private static final String DEAD_LETTERS =
            Topics.deadLetter(Topics.REFERRAL_RECEIVED, "triage-service");

    @Autowired EventCodec codec;
    @Autowired KafkaOperations<String, byte[]> kafka;
    @Autowired MeterRegistry meters;

    @Test
    void goodReferralsAreTriagedAndUnreadableOnesDeadLettered(
            Infrastructure infrastructure, CapturedOutput output) {
        var key = UUID.randomUUID();
        ReferralReceived first = Received.event(key, 1);
        ReferralReceived second = Received.event(key, 2);
        var garbage = raw(first, "nobody must read this".getBytes(StandardCharsets.UTF_8));
        var unknownSchema = raw(first, new byte[] {0, 0x7f, 0, 0, 1, 2});

        send(List.of(good(first), garbage, unknownSchema, withdrawn(key), good(second)));

        try (var triaged = new TopicReader(infrastructure, Topics.REFERRAL_TRIAGED);
                var dead = new TopicReader(infrastructure, DEAD_LETTERS)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(
                            () ->
                                    triaged.records(key.toString()).size() >= 2
                                            && dead.records(key.toString()).size() >= 2);
            assertThat(triaged.records(key.toString()))
                    .extracting(record -> triaged(record).getCauseEventId())
                    .containsExactly(first.getEventId(), second.getEventId());
            assertThat(dead.records(key.toString()))
                    .extracting(record -> header(record, "dlt_reason"))
                    .containsExactly("NOT_CONFLUENT_WIRE_FORMAT", "UNKNOWN_SCHEMA");
            assertThat(dead.records(key.toString()).getFirst().value()).isEqualTo(garbage.value());
        }
        assertThat(output).doesNotContain("nobody must read this").doesNotContain("E06000057");
    }

    @Test
    void theServiceSaysThatItLives(Infrastructure infrastructure) {
        try (var beats = new TopicReader(infrastructure, Topics.HEARTBEATS)) {
            await().until(() -> !beats.records("triage-service").isEmpty());

            var beat = codec.read(beats.records("triage-service").getLast()).orElseThrow();
            assertThat(((Heartbeat) beat.event()).getService()).isEqualTo("triage-service");
        }
    }

    @Test
    void aDecisionFollowsFromItsCauseAlone(Infrastructure infrastructure) {
        var key = UUID.randomUUID();
        ReferralReceived cause = Received.event(key, 7);

        send(List.of(good(cause), good(cause)));

        try (var reader = new TopicReader(infrastructure, Topics.REFERRAL_TRIAGED)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> reader.records(key.toString()).size() == 2);
            List<ConsumerRecord<String, byte[]>> both = reader.records(key.toString());
            ReferralTriaged event = triaged(both.getFirst());
            assertThat(both.getFirst().value()).isEqualTo(both.getLast().value());
            assertThat(event.getEventId())
                    .isEqualTo(
                            EventIds.derived(
                                    cause.getEventId(), "ReferralTriaged", key.toString()));
            assertThat(event.getOccurredAt()).isEqualTo(cause.getOccurredAt());
            assertThat(event.getSequence()).isEqualTo(7);
            assertThat(event.getFacts()).isEqualTo(cause.getFacts());
            assertThat(event.getDisposition()).isEqualTo(Disposition.ROUTE);
            assertThat(event.getPriority()).isEqualTo(Priority.ROUTINE);
            assertThat(event.getPathways()).containsExactly(Pathway.VCSE_LINK_WORK);
            assertThat(event.getRules().getFirst().getId()).isEqualTo("T10");
            assertThat(event.getRuleset().getName()).isEqualTo("dyad-default");
            assertThat(event.getCounterfactuals().getLast().getPriority())
                    .isEqualTo(Priority.EMERGENCY);
            assertThat(header(both.getFirst(), "traceparent")).isEqualTo(Received.TRACE);
        }
        assertThat(
                        meters.counter(
                                        "dyad.referrals.triaged",
                                        "disposition",
                                        "route",
                                        "priority",
                                        "routine")
                                .count())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void anEventWithoutWhatItNeedsIsDeadLettered(Infrastructure infrastructure) {
        var key = UUID.randomUUID();
        var incomplete = ReferralReceived.newBuilder(Received.event(key, 1)).setSequence(0).build();

        send(List.of(good(incomplete)));

        try (var dead = new TopicReader(infrastructure, DEAD_LETTERS)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !dead.records(key.toString()).isEmpty());
            assertThat(dead.records(key.toString()))
                    .extracting(record -> header(record, "dlt_reason"))
                    .containsExactly("MISSING_SEQUENCE");
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        kafka.executeInTransaction(
                transaction -> {
                    records.forEach(transaction::send);
                    return null;
                });
    }

    private ProducerRecord<String, byte[]> good(ReferralReceived event) {
        return codec.producerRecord(
                new OutgoingEvent(
                        Topics.REFERRAL_RECEIVED,
                        event.getReferralId().toString(),
                        event.getEventId(),
                        event.getOccurredAt(),
                        event,
                        Received.TRACE));
    }

    /** Other bytes under the headers of an event. */
    private ProducerRecord<String, byte[]> raw(ReferralReceived event, byte[] bytes) {
        var like = good(event);
        return new ProducerRecord<>(like.topic(), null, like.key(), bytes, like.headers());
    }

    private ProducerRecord<String, byte[]> withdrawn(UUID referralId) {
        var event =
                ReferralWithdrawn.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(Received.AT)
                        .setReferralId(referralId)
                        .setSequence(2)
                        .build();
        return codec.producerRecord(
                new OutgoingEvent(
                        Topics.REFERRAL_RECEIVED,
                        referralId.toString(),
                        event.getEventId(),
                        event.getOccurredAt(),
                        event,
                        null));
    }

    private ReferralTriaged triaged(ConsumerRecord<String, byte[]> record) {
        return (ReferralTriaged) codec.read(record).orElseThrow().event();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
