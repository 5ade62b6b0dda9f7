package care.dyad.triage.kafka;

import static org.awaitility.Awaitility.await;

import care.dyad.messaging.EventCodec;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.test.context.ActiveProfiles;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The heart beats so seldom that the consumer does not hear of its exclusion by it. */
@WithInfrastructure
@SpringBootTest(
        properties = {
            "spring.kafka.consumer.group-id=excluded",
            "spring.kafka.consumer.properties.session.timeout.ms=300000",
            "spring.kafka.consumer.properties.heartbeat.interval.ms=240000"
        })
@ActiveProfiles("test")
class RetryAsMemberIT {

    private static final Duration SOONER_THAN_A_HEARTBEAT = Duration.ofSeconds(90);

    @Autowired EventCodec codec;
    @Autowired KafkaOperations<String, byte[]> kafka;

    @Test
    void whoIsNoMemberAnyMoreJoinsAgain(Infrastructure infrastructure) throws Exception {
        triageOne(infrastructure);
        try (var admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                infrastructure.endpoints().kafka()))) {
            admin.removeMembersFromConsumerGroup(
                            "excluded", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }

        triageOne(infrastructure);
    }

    private void triageOne(Infrastructure infrastructure) {
        var cause = Received.event(UUID.randomUUID(), 1);
        String key = cause.getReferralId().toString();
        kafka.executeInTransaction(
                sending ->
                        sending.send(
                                codec.producerRecord(
                                        new OutgoingEvent(
                                                Topics.REFERRAL_RECEIVED,
                                                key,
                                                cause.getEventId(),
                                                cause.getOccurredAt(),
                                                cause,
                                                null))));
        try (var triaged = new TopicReader(infrastructure, Topics.REFERRAL_TRIAGED)) {
            await().atMost(SOONER_THAN_A_HEARTBEAT).until(() -> !triaged.records(key).isEmpty());
        }
    }
}
