package care.dyad.notification.postgres;

import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.StatusWebhook;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Webhooks to partners as rows. */
final class WebhookRows {

    private static final String INSERT =
            """
            INSERT INTO notification
                (id, referral_id, cause_event_id, recipient, channel, body, traceparent, priority)
            SELECT id, referral_id, cause_event_id, recipient, 'WEBHOOK', body, traceparent,
                   'UNKNOWN'
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                 AS queued (id, referral_id, cause_event_id, recipient, body, traceparent)
            ON CONFLICT DO NOTHING
            """;

    private WebhookRows() {}

    static void insert(JdbcClient jdbc, List<StatusWebhook> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param(ids(rows, StatusWebhook::id))
                .param(ids(rows, n -> n.referralId().value()))
                .param(ids(rows, StatusWebhook::causeEventId))
                .param(texts(rows, StatusWebhook::recipientId))
                .param(texts(rows, StatusWebhook::body))
                .param(texts(rows, StatusWebhook::traceparent))
                .update();
    }

    static StatusWebhook read(ResultSet row) throws SQLException {
        return new StatusWebhook(
                row.getObject("id", UUID.class),
                row.getObject("cause_event_id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                UUID.fromString(row.getString("recipient")),
                row.getString("body"),
                row.getString("traceparent"));
    }

    private static UUID[] ids(List<StatusWebhook> rows, Function<StatusWebhook, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(
            List<StatusWebhook> rows, Function<StatusWebhook, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
