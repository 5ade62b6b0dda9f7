package care.dyad.intake.postgres;

import care.dyad.intake.application.SealedSecret;
import care.dyad.intake.application.StoredSubscription;
import care.dyad.intake.application.Subscriptions;
import care.dyad.intake.domain.Subscription;
import care.dyad.intake.domain.SubscriptionState;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Component
class JdbcSubscriptions implements Subscriptions {

    /** Names the locks on accounts, apart from other advisory locks. */
    private static final String LOCK = "subscriptions of ";

    private final JdbcClient jdbc;

    JdbcSubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int countOf(String account) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(LOCK + account)
                .query(String.class)
                .single();
        return jdbc.sql("SELECT count(*) FROM subscription WHERE account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<UUID> to(URI url, String account) {
        return jdbc.sql("SELECT subscription_id FROM subscription WHERE account = ? AND url = ?")
                .params(account, url.toString())
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Subscription> of(String account) {
        return jdbc.sql(
                        """
                        SELECT * FROM subscription WHERE account = ?
                        ORDER BY created_at, subscription_id
                        """)
                .param(account)
                .query(JdbcSubscriptions::subscription)
                .list();
    }

    @Override
    public Optional<StoredSubscription> open(UUID id, String account) {
        return jdbc.sql(
                        """
                        SELECT * FROM subscription WHERE subscription_id = ? AND account = ?
                        FOR UPDATE
                        """)
                .params(id, account)
                .query(JdbcSubscriptions::stored)
                .optional();
    }

    @Override
    public void add(Subscription subscription, SealedSecret secret) {
        jdbc.sql(
                        """
                        INSERT INTO subscription
                            (subscription_id, account, url, created_at, state, secret)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(subscription.id())
                .param(subscription.account())
                .param(subscription.url().toString())
                .param(Times.of(subscription.createdAt()))
                .param(subscription.state().name())
                .param(secret.base64())
                .update();
    }

    @Override
    public void rotate(UUID id, SealedSecret secret, Duration overlap) {
        jdbc.sql(
                        """
                        UPDATE subscription
                        SET previous_secret = secret, secret = ?, sequence = sequence + 1,
                            previous_until = date_trunc('milliseconds',
                                                        now() + make_interval(secs => ?))
                        WHERE subscription_id = ?
                        """)
                .params(secret.base64(), (double) overlap.toSeconds(), id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM subscription WHERE subscription_id = ?").param(id).update();
    }

    @Override
    public void disable(UUID id) {
        jdbc.sql("UPDATE subscription SET state = 'DISABLED' WHERE subscription_id = ?")
                .param(id)
                .update();
    }

    @Override
    public Map<String, List<UUID>> activeOf(Collection<String> accounts) {
        return jdbc
                .sql(
                        """
                        SELECT * FROM subscription WHERE account = ANY (?) AND state = 'ACTIVE'
                        ORDER BY subscription_id FOR SHARE
                        """)
                .param(accounts.toArray(String[]::new))
                .query(JdbcSubscriptions::subscription)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Subscription::account,
                                Collectors.mapping(Subscription::id, Collectors.toList())));
    }

    private static StoredSubscription stored(ResultSet row, int number) throws SQLException {
        String previous = row.getString("previous_secret");
        return new StoredSubscription(
                subscription(row, number),
                row.getLong("sequence"),
                new SealedSecret(row.getString("secret")),
                previous == null ? null : new SealedSecret(previous));
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("subscription_id", UUID.class),
                row.getString("account"),
                URI.create(row.getString("url")),
                Objects.requireNonNull(Times.in(row, "created_at")),
                SubscriptionState.valueOf(row.getString("state")),
                Times.in(row, "previous_until"));
    }
}
