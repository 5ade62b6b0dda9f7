package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import care.dyad.notification.application.DeliverNotifications;
import care.dyad.notification.application.Notifications;
import care.dyad.notification.domain.AboutReferral;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notification;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;
import care.dyad.testing.WithInfrastructure;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import java.util.List;

/** Nothing is delivered unless a test says so, against the real database and other sides. */
@WithInfrastructure(database = "notification_deliveries")
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "dyad.notification.senders=0",
            "dyad.webhooks.senders=0",
            "dyad.notification.sweep-every=1d",
            "spring.kafka.listener.auto-startup=false",
            "dyad.notification.first-retry=1h",
            "dyad.notification.longest-retry=1h"
        })
@ActiveProfiles("test")
abstract class OneByOne {

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

    @Autowired DeliverNotifications deliver;
    @Autowired Notifications notifications;
    @Autowired JdbcClient jdbc;
    @Autowired private MeterRegistry meters;

    @BeforeEach
    void emptyTheQueue() {
        jdbc.sql(EMPTY).update();
    }

    void drain(Channel channel) {
        while (deliver.deliverNext(channel)) {}
    }

    /** The other side takes it over, and nobody notes it. */
    void killBeforeTheCommit(Channel channel) {
        jdbc.sql(REFUSE_TO_COMMIT).update();
        assertThatThrownBy(() -> deliver.deliverNext(channel)).hasMessageContaining("killed");
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
