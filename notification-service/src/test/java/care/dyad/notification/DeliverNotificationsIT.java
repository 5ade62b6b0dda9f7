package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.dyad.notification.application.DeliverNotifications;
import care.dyad.notification.application.Notifications;
import care.dyad.notification.domain.Examples;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.MailSink;
import care.dyad.testing.MailSink.Mail;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Deliveries one by one, against the real database and mail server. */
@WithInfrastructure(database = "notification_deliveries")
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "dyad.notification.senders=0",
            "spring.kafka.listener.auto-startup=false",
            "dyad.notification.first-retry=1h",
            "dyad.notification.longest-retry=1h"
        })
class DeliverNotificationsIT {

    private static final String REFUSE_TO_COMMIT =
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
            CREATE TRIGGER killed BEFORE UPDATE ON notification
                FOR EACH ROW WHEN (NEW.state = 'SENT') EXECUTE FUNCTION refuse();
            """;
    private static final int NOBODY_LISTENS = 1;

    @Autowired private DeliverNotifications deliver;
    @Autowired private Notifications notifications;
    @Autowired private JdbcClient jdbc;
    @Autowired private MeterRegistry meters;
    @Autowired private JavaMailSenderImpl smtp;

    private MailSink sink = new MailSink("");

    @BeforeEach
    void findTheSink(MailSink sink) {
        this.sink = sink;
        jdbc.sql("DELETE FROM notification").update();
    }

    @AfterEach
    void bringTheServerBack(Infrastructure infrastructure) {
        smtp.setPort(infrastructure.smtpPort());
    }

    @Test
    void aServerThatIsAwayIsWaitedFor(Infrastructure infrastructure) {
        Notification one = queued();
        smtp.setPort(NOBODY_LISTENS);
        drain();

        assertThat(row(one, "state")).isEqualTo("QUEUED");
        assertThat(row(one, "last_failure")).isEqualTo("CANNOT_CONNECT");

        smtp.setPort(infrastructure.smtpPort());
        assertThat(deliver.deliverNext()).isFalse();
        makeDue();
        drain();

        assertThat(row(one, "state")).isEqualTo("SENT");
        assertThat(mailsOf(one)).hasSize(1);
        assertThat(possibleRepeats()).isZero();
    }

    @Test
    void aKillBeforeTheCommitRepeatsUnderTheSameMessageIdAndIsCounted(
            Infrastructure infrastructure) {
        double before = possibleRepeats();
        Notification one = queued();
        jdbc.sql(REFUSE_TO_COMMIT).update();
        assertThatThrownBy(deliver::deliverNext).hasMessageContaining("killed");
        jdbc.sql("DROP TRIGGER killed ON notification; DROP FUNCTION refuse()").update();

        assertThat(row(one, "state")).isEqualTo("SENDING");
        assertThat(deliver.deliverNext()).as("within the lease").isFalse();

        makeDue();
        drain();

        assertThat(mailsOf(one)).hasSize(2);
        assertThat(mailsOf(one))
                .extracting(Mail::messageId)
                .containsOnly("<" + one.id() + "@dyad.local>");
        assertThat(possibleRepeats() - before).isEqualTo(1);
        assertThat(told(infrastructure, one)).containsExactly("NotificationDelivered");
    }

    @Test
    void severalSendersAtOnceDoubleNothing() throws Exception {
        List<Notification> many = IntStream.range(0, 200).mapToObj(i -> queued()).toList();

        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> sender =
                    () -> {
                        drain();
                        return true;
                    };
            for (var done : senders.invokeAll(List.of(sender, sender, sender, sender))) {
                assertThat(done.get()).isTrue();
            }
        }

        List<String> sent = sink.messages().stream().map(Mail::messageId).toList();
        assertThat(many).allSatisfy(one -> assertThat(sent).containsOnlyOnce(messageId(one)));
    }

    @Test
    void emergenciesGoFirst() {
        queued();
        Notification emergency = queued(Priority.EMERGENCY, "night@nhs.example");

        deliver.deliverNext();

        assertThat(row(emergency, "state")).isEqualTo("SENT");
    }

    @Test
    void anAddressThatIsNoneFailsVisiblyAndHoldsNobodyUp(Infrastructure infrastructure) {
        Notification wrong = queued(Priority.URGENT, "nobody at all");
        Notification right = queued();

        drain();

        assertThat(row(wrong, "state")).isEqualTo("FAILED");
        assertThat(row(wrong, "last_failure")).isEqualTo("ADDRESS_MALFORMED");
        assertThat(row(right, "state")).isEqualTo("SENT");
        assertThat(told(infrastructure, wrong)).containsExactly("NotificationFailed");
    }

    @Test
    void afterThreeDaysItIsGivenUpAndTold(Infrastructure infrastructure) {
        Notification one = queued();
        smtp.setPort(NOBODY_LISTENS);
        jdbc.sql("UPDATE notification SET queued_at = now() - interval '72 hours'").update();

        drain();

        assertThat(row(one, "state")).isEqualTo("FAILED");
        assertThat(told(infrastructure, one)).containsExactly("NotificationFailed");
    }

    @Test
    void theSameNoticeForTheSameRecipientIsQueuedOnce() {
        Notification one = queued();
        notifications.queue(List.of(one, one));

        drain();

        assertThat(mailsOf(one)).hasSize(1);
    }

    private Notification queued() {
        return queued(Priority.ROUTINE, "team@nhs.example");
    }

    private Notification queued(Priority priority, String address) {
        var made = Examples.notification(NoticeKind.ROUTED, priority, null);
        var to = new Recipient("team", "Specialist perinatal team", address);
        var one = new Notification(made.id(), made.notice(), to, null);
        notifications.queue(List.of(one));
        return one;
    }

    private void drain() {
        while (deliver.deliverNext()) {}
    }

    private void makeDue() {
        jdbc.sql("UPDATE notification SET next_attempt_at = now()").update();
    }

    private String row(Notification one, String column) {
        return jdbc.sql("SELECT " + column + " FROM notification WHERE id = ?")
                .param(one.id())
                .query(String.class)
                .single();
    }

    private List<Mail> mailsOf(Notification one) {
        return sink.messages().stream()
                .filter(mail -> mail.messageId().equals(messageId(one)))
                .toList();
    }

    private static String messageId(Notification one) {
        return "<" + one.id() + "@dyad.local>";
    }

    private double possibleRepeats() {
        return meters.get("dyad.notifications.possible.repeats").counter().count();
    }

    /** Types of the events about the referral of a notification. */
    private static List<String> told(Infrastructure infrastructure, Notification one) {
        String key = one.notice().referralId().value().toString();
        try (var events = new TopicReader(infrastructure, Topics.NOTIFICATION_EVENTS)) {
            await().until(() -> !events.records(key).isEmpty());
            return events.records(key).stream()
                    .map(record -> new String(record.headers().lastHeader("ce_type").value()))
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .toList();
        }
    }
}
