package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.Heartbeat;
import care.dyad.events.NotificationDelivered;
import care.dyad.events.Priority;
import care.dyad.events.ServiceContact;
import care.dyad.events.SlaBreached;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.MailSink;
import care.dyad.testing.MailSink.Mail;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ActiveProfiles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The whole service: events on Kafka, mails in the sink, events about them on Kafka. */
@WithInfrastructure(database = "notification_service")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class TellTeamsIT {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private EventCodec codec;
    @Autowired private KafkaTemplate<String, byte[]> kafka;
    @LocalServerPort private int port;

    private final UUID referral = UUID.randomUUID();
    private final String mailbox = UUID.randomUUID() + "@nhs.example";
    private MailSink sink = new MailSink("");

    @BeforeEach
    void findTheSink(MailSink sink) {
        this.sink = sink;
    }

    @Test
    void eachEventIsOneMailWithItsOwnMessageId() {
        UUID opened = publish(Topics.PATHWAY_EVENTS, opened().build());
        UUID breached = publish(Topics.SLA_EVENTS, breached());

        awaitMails(2);

        assertThat(mails())
                .extracting(Mail::messageId)
                .containsExactlyInAnyOrder(messageId(opened), messageId(breached));
        assertThat(mails())
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Referral DYAD-7K3M: new for your team",
                        "EMERGENCY - Referral DYAD-7K3M: a date has passed");
        assertThat(mails())
                .allSatisfy(mail -> assertThat(mail.body()).contains("/referrals/DYAD-7K3M"))
                .allSatisfy(mail -> assertThat(mail.from()).isEqualTo("dyad@dyad.local"));
    }

    @Test
    void whatWasDeliveredIsToldInOrder(Infrastructure infrastructure) {
        publish(Topics.PATHWAY_EVENTS, opened().build());
        publish(Topics.SLA_EVENTS, breached());

        try (var events = new TopicReader(infrastructure, Topics.NOTIFICATION_EVENTS)) {
            await().atMost(PATIENCE).until(() -> events.records(referral.toString()).size() == 2);

            assertThat(events.records(referral.toString()))
                    .extracting(record -> codec.read(record).orElseThrow().event())
                    .allSatisfy(
                            event -> assertThat(event).isInstanceOf(NotificationDelivered.class))
                    .extracting(event -> ((NotificationDelivered) event).getSequence())
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void aRepeatedEventIsNoSecondMail() {
        EpisodeOpened event = opened().build();
        publish(Topics.PATHWAY_EVENTS, event);
        publish(Topics.PATHWAY_EVENTS, event);
        publish(Topics.PATHWAY_EVENTS, opened().build());

        awaitMails(2);

        assertThat(mails()).extracting(Mail::messageId).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void aReplayedEventIsNoMail() {
        var replayed = codec.producerRecord(outgoing(Topics.PATHWAY_EVENTS, opened().build()));
        replayed.headers().add("ce_replayid", "replay-1".getBytes());
        kafka.send(replayed).join();
        UUID later = publish(Topics.PATHWAY_EVENTS, opened().build());

        awaitMails(1);

        assertThat(mails()).extracting(Mail::messageId).containsExactly(messageId(later));
    }

    @Test
    void garbageBetweenGoodEventsIsDeadLetteredAndHoldsItsReferralUntilItIsDiscarded(
            Infrastructure infrastructure) throws Exception {
        var held = new HeldEventsApi(port);
        var garbage = codec.producerRecord(outgoing(Topics.PATHWAY_EVENTS, opened().build()));
        UUID first = publish(Topics.PATHWAY_EVENTS, opened().build());
        kafka.send(
                        new ProducerRecord<>(
                                garbage.topic(),
                                null,
                                garbage.key(),
                                new byte[] {1, 2, 3},
                                garbage.headers()))
                .join();
        publish(Topics.PATHWAY_EVENTS, opened().setTell(List.of()).build());
        UUID last = publish(Topics.PATHWAY_EVENTS, opened().build());

        await().atMost(PATIENCE).until(() -> held.under(referral).size() == 3);
        String letters = Topics.deadLetter(Topics.PATHWAY_EVENTS, "notification-service");
        try (var dead = new TopicReader(infrastructure, letters)) {
            await().atMost(PATIENCE).until(() -> dead.records(referral.toString()).size() == 2);

            assertThat(dead.records(referral.toString()))
                    .extracting(r -> new String(r.headers().lastHeader("dlt_reason").value()))
                    .containsExactly("NOT_CONFLUENT_WIRE_FORMAT", "NOBODY_TO_TELL");
        }
        awaitMails(1);
        assertThat(mails()).extracting(Mail::messageId).containsExactly(messageId(first));

        held.discardFirst(referral);
        assertThat(held.under(referral)).hasSize(2);
        held.discardFirst(referral);

        awaitMails(2);
        assertThat(held.under(referral)).isEmpty();
        assertThat(mails())
                .extracting(Mail::messageId)
                .containsExactlyInAnyOrder(messageId(first), messageId(last));
    }

    @Test
    void theServiceSaysThatItLives(Infrastructure infrastructure) {
        try (var beats = new TopicReader(infrastructure, Topics.HEARTBEATS)) {
            await().atMost(PATIENCE).until(() -> !beats.records("notification-service").isEmpty());

            var beat = codec.read(beats.records("notification-service").getLast()).orElseThrow();
            assertThat(((Heartbeat) beat.event()).getService()).isEqualTo("notification-service");
        }
    }

    private UUID publish(String topic, SpecificRecord event) {
        kafka.send(codec.producerRecord(outgoing(topic, event))).join();
        return id(event);
    }

    private OutgoingEvent outgoing(String topic, SpecificRecord event) {
        return new OutgoingEvent(topic, referral.toString(), id(event), AT, event, null);
    }

    private static UUID id(SpecificRecord event) {
        return event instanceof EpisodeOpened opened
                ? opened.getEventId()
                : ((SlaBreached) event).getEventId();
    }

    private void awaitMails(int count) {
        await().atMost(PATIENCE).until(() -> mails().size() >= count);
    }

    private List<Mail> mails() {
        return sink.messagesTo(mailbox);
    }

    private static String messageId(UUID event) {
        return "<" + EventIds.derived(event, "Notification", "team/EMAIL") + "@dyad.local>";
    }

    private ServiceContact team() {
        return new ServiceContact("team", "Specialist perinatal team", mailbox);
    }

    private EpisodeOpened.Builder opened() {
        return EpisodeOpened.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setReference("DYAD-7K3M")
                .setPriority(Priority.ROUTINE)
                .setService(team())
                .setTell(List.of(team()));
    }

    private SlaBreached breached() {
        return SlaBreached.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setReference("DYAD-7K3M")
                .setPriority(Priority.EMERGENCY)
                .setDueAt(AT)
                .setTell(List.of(team()))
                .build();
    }
}
