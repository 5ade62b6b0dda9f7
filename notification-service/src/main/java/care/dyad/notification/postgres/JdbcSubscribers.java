package care.dyad.notification.postgres;

import care.dyad.notification.application.Subscribers;
import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.ReceiverState;
import care.dyad.notification.domain.Secret;
import care.dyad.notification.domain.Subscription;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Subscriptions in PostgreSQL; time is the database's. */
@Repository
class JdbcSubscribers implements Subscribers {

    private final JdbcClient jdbc;

    JdbcSubscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the ids, so that two batches never wait for each other's rows. */
    @Override
    public void keep(List<Subscription> news) {
        news.stream()
                .sorted(
                        Comparator.comparing(Subscription::id)
                                .thenComparing(Subscription::sequence))
                .forEach(this::keep);
    }

    private void keep(Subscription one) {
        Instant until = one.previousUntil();
        jdbc.sql(
                        """
                        INSERT INTO webhook_subscription AS known
                            (subscription_id, sequence, url, secret, previous_secret,
                             previous_until, deleted)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (subscription_id) DO UPDATE
                        SET sequence = excluded.sequence, url = excluded.url,
                            secret = excluded.secret, previous_secret = excluded.previous_secret,
                            previous_until = excluded.previous_until, deleted = excluded.deleted
                        WHERE known.sequence < excluded.sequence
                        """)
                .param(one.id())
                .param(one.sequence())
                .param(one.url())
                .param(one.secret())
                .param(one.previous())
                .param(until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param(one.deleted())
                .update();
    }

    @Override
    public Optional<Receiver> with(UUID subscription) {
        return jdbc.sql(
                        """
                        SELECT subscription_id, url, secret, deleted, gone,
                               CASE WHEN previous_until > now() THEN previous_secret END AS previous
                        FROM webhook_subscription WHERE subscription_id = ?
                        """)
                .param(subscription)
                .query(JdbcSubscribers::receiver)
                .optional();
    }

    @Override
    public void letGo(UUID subscription) {
        jdbc.sql("UPDATE webhook_subscription SET gone = true WHERE subscription_id = ?")
                .param(subscription)
                .update();
    }

    private static Receiver receiver(ResultSet row, int number) throws SQLException {
        return new Receiver(
                row.getString("subscription_id"),
                URI.create(row.getString("url")),
                Stream.of(row.getString("secret"), row.getString("previous"))
                        .filter(Objects::nonNull)
                        .map(kept -> new Secret(kept, true))
                        .toList(),
                state(row));
    }

    private static ReceiverState state(ResultSet row) throws SQLException {
        if (row.getBoolean("deleted")) {
            return ReceiverState.DELETED;
        }
        return row.getBoolean("gone") ? ReceiverState.GONE : ReceiverState.ACTIVE;
    }
}
