package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.dyad.notification.application.DeliverNotifications;
import care.dyad.notification.application.Notifications;
import care.dyad.notification.delivery.HttpReceiver;
import care.dyad.notification.domain.AboutReferral;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Notification;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.MailSink;
import care.dyad.testing.MailSink.Mail;
import care.dyad.testing.SettableClock;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Nothing is delivered unless a test says so, against the real database and other sides. */
@WithInfrastructure(database = "notification_deliveries")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "dyad.notification.senders=0",
            "dyad.webhooks.senders=0",
            "dyad.notification.sweep-every=1d",
            "spring.kafka.listener.auto-startup=false",
            "dyad.notification.first-retry=1h",
            "dyad.notification.longest-retry=1h",
            "dyad.notification.at-most=3",
            "dyad.notification.mail-domains=nhs.example,dyad.local",
            "dyad.notification.teams.early.rhythm=WORKING_HOURS",
            "dyad.notification.teams.digest.rhythm=DIGEST",
            "dyad.notification.teams.both.channels=EMAIL,WEBHOOK",
            "dyad.notification.teams.both.webhook.url=${dyad.test.receiver}",
            "dyad.notification.teams.both.webhook.secrets=" + OneByOne.SECRET,
            "dyad.notification.teams.notified.channels=NOTIFY",
            "dyad.notification.notify.api-key=" + OneByOne.NOTIFY_KEY,
            "dyad.notification.notify.template=f33517ff-2a88-4f6e-b855-c550268ce08a",
            "dyad.notification.notify.base-url=${dyad.test.notify}",
            "dyad.notification.escalation.rota[0].id=night",
            "dyad.notification.escalation.rota[0].name=Night rota",
            "dyad.notification.escalation.rota[0].email=night@nhs.example"
        })
@Import(OneByOne.TimeOfTests.class)
@ActiveProfiles("test")
abstract class OneByOne {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwTm5aS4xHbkE=";
    static final String NOTIFY_KEY =
            "k-11111111-1111-4111-8111-111111111111-22222222-2222-4222-8222-222222222222";

    private static final Pattern LINK = Pattern.compile("/acknowledge/([\\w-]+)");

    /** A Friday morning. */
    static final Instant BEGINNING = Instant.parse("2026-11-20T10:00:00Z");

    static final HttpReceiver TEAM_RECEIVER = new HttpReceiver();
    static final HttpReceiver NOTIFY = new HttpReceiver();

    /** Time moves when a test says so. */
    static class TimeOfTests {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock(BEGINNING);
        }
    }

    @DynamicPropertySource
    static void receivers(DynamicPropertyRegistry registry) {
        registry.add("dyad.test.receiver", TEAM_RECEIVER::url);
        registry.add("dyad.test.notify", () -> NOTIFY.url().toString().replaceFirst("/dyad$", ""));
    }

    private static final String REFUSE_TO_COMMIT =
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'killed'; END $$;
            CREATE TRIGGER killed BEFORE UPDATE ON notification
                FOR EACH ROW WHEN (NEW.state = 'SENT') EXECUTE FUNCTION refuse();
            """;

    private static final String EMPTY =
            """
            TRUNCATE notification, delivery_attempt, pause, told_window, acknowledgement, mute,
                     alert
            """;

    MailSink sink = new MailSink("");

    @Autowired DeliverNotifications deliver;
    @Autowired Notifications notifications;
    @Autowired JdbcClient jdbc;
    @Autowired SettableClock clock;
    @Autowired MeterRegistry meters;

    @BeforeEach
    void emptyEverything(MailSink sink) {
        this.sink = sink;
        sink.clear();
        jdbc.sql(EMPTY).update();
        clock.set(BEGINNING);
        TEAM_RECEIVER.forget();
        NOTIFY.forget();
    }

    void drain(Channel channel) {
        while (deliver.deliverNext(channel, () -> {})) {}
    }

    /** The other side takes it over, and nobody notes it. */
    void killBeforeTheCommit(Channel channel) {
        jdbc.sql(REFUSE_TO_COMMIT).update();
        assertThatThrownBy(() -> deliver.deliverNext(channel, () -> {}))
                .hasMessageContaining("killed");
        jdbc.sql("DROP TRIGGER killed ON notification; DROP FUNCTION refuse()").update();
    }

    void makeDue() {
        jdbc.sql("UPDATE notification SET next_attempt_at = now()").update();
    }

    void makeOld() {
        jdbc.sql("UPDATE notification SET queued_at = now() - interval '72 hours'").update();
    }

    String row(Notification one, String column) {
        return jdbc.sql("SELECT " + column + " FROM notification WHERE id = ?")
                .param(one.id())
                .query(String.class)
                .single();
    }

    double possibleRepeats() {
        return meters.get("dyad.notifications.possible.repeats").counter().count();
    }

    /** How the acknowledgement of a notice stands. */
    String stateOf(Notice notice) {
        return jdbc.sql("SELECT state FROM acknowledgement WHERE cause_event_id = ?")
                .param(notice.causeEventId())
                .query(String.class)
                .single();
    }

    /** The path of the page on which a mail is acknowledged. */
    static String link(Mail mail) {
        var found = LINK.matcher(mail.body().replace("=\r\n", "").replace("=\n", ""));
        assertThat(found.find()).isTrue();
        return "/acknowledge/" + found.group(1);
    }

    /** Types of the events about the referral of a notification. */
    static List<String> told(Infrastructure infrastructure, AboutReferral one) {
        String key = one.referralId().value().toString();
        try (var events = new TopicReader(infrastructure, Topics.NOTIFICATION_EVENTS)) {
            await().until(() -> !events.records(key).isEmpty());
            return events.records(key).stream()
                    .map(record -> new String(record.headers().lastHeader("ce_type").value()))
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .toList();
        }
    }
}
