package care.dyad.pathway.notifications.postgres;

import care.dyad.pathway.notifications.application.NotificationEvents;
import care.dyad.pathway.notifications.domain.NotificationEvent;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Function;

/** What became of messages, in a table that only grows. */
@Component
class JdbcNotificationEvents implements NotificationEvents {

    private static final String KEEP =
            """
            INSERT INTO notification_event
                (event_id, referral_id, notification_id, at, step, channel, recipient, detail)
            SELECT * FROM unnest(
                :eventIds::uuid[], :referralIds::uuid[], :notificationIds::uuid[],
                :times::timestamptz[], :steps::text[], :channels::text[], :recipients::text[],
                :details::text[])
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    JdbcNotificationEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<NotificationEvent> events) {
        jdbc.sql(KEEP)
                .param("eventIds", texts(events, event -> event.eventId().toString()))
                .param("referralIds", texts(events, event -> event.referralId().toString()))
                .param("notificationIds", texts(events, event -> event.notificationId().toString()))
                .param("times", texts(events, event -> event.at().toString()))
                .param("steps", texts(events, event -> event.step().name()))
                .param("channels", texts(events, NotificationEvent::channel))
                .param("recipients", texts(events, NotificationEvent::recipient))
                .param("details", texts(events, NotificationEvent::detail))
                .update();
    }

    private static @Nullable String[] texts(
            List<NotificationEvent> events, Function<NotificationEvent, @Nullable String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
