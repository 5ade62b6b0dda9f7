package care.dyad.intake.postgres;

import care.dyad.intake.WebhookSettings;
import care.dyad.intake.application.Deliveries;
import care.dyad.intake.application.SettledDelivery;
import care.dyad.intake.application.StatusChange;
import care.dyad.intake.application.StatusDelivery;
import care.dyad.intake.domain.Delivery;
import care.dyad.intake.domain.DeliveryOutcome;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralState;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@Component
class JdbcDeliveries implements Deliveries {

    private static final String ADD =
            """
            INSERT INTO webhook_delivery
                (delivery_id, subscription_id, referral_id, sequence, state, announced_at)
            VALUES (:id, :subscription, :referral, :sequence, :state, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String SETTLE =
            """
            UPDATE webhook_delivery
            SET outcome = :outcome, attempts = :attempts, reason = :reason, settled_at = :at
            WHERE delivery_id = :id AND subscription_id = :subscription
            """;

    private static final String FORGET_SOME_OLD =
            """
            DELETE FROM webhook_delivery WHERE delivery_id = ANY (ARRAY(
                SELECT delivery_id FROM webhook_delivery
                WHERE logged_at < now() - make_interval(secs => ?)
                ORDER BY logged_at LIMIT 100 FOR UPDATE SKIP LOCKED))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final double keptSeconds;

    JdbcDeliveries(JdbcClient jdbc, NamedParameterJdbcTemplate batches, WebhookSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        keptSeconds = settings.keepDeliveries().toSeconds();
    }

    /** New ones push out old ones, so the table stays small without a task of its own. */
    @Override
    public void add(List<StatusChange> changes) {
        MapSqlParameterSource[] rows =
                changes.stream()
                        .flatMap(one -> one.tell().stream().map(to -> row(one, to)))
                        .toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            jdbc.sql(FORGET_SOME_OLD).param(keptSeconds).update();
            batches.batchUpdate(ADD, rows);
        }
    }

    /** In the order of the ids, so that two batches never wait for each other's rows. */
    @Override
    public void settle(List<SettledDelivery> settled) {
        batches.batchUpdate(
                SETTLE,
                settled.stream()
                        .sorted(Comparator.comparing(SettledDelivery::id))
                        .map(JdbcDeliveries::row)
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public List<Delivery> latestOf(UUID subscription, int most) {
        return jdbc.sql(
                        """
                        SELECT * FROM webhook_delivery WHERE subscription_id = ?
                        ORDER BY logged_at DESC, delivery_id LIMIT ?
                        """)
                .params(subscription, most)
                .query(JdbcDeliveries::delivery)
                .list();
    }

    @Override
    public Optional<Delivery> of(UUID subscription, UUID id) {
        return jdbc.sql(
                        """
                        SELECT * FROM webhook_delivery
                        WHERE subscription_id = ? AND delivery_id = ? FOR UPDATE
                        """)
                .params(subscription, id)
                .query(JdbcDeliveries::delivery)
                .optional();
    }

    @Override
    public void reopen(UUID id) {
        jdbc.sql(
                        """
                        UPDATE webhook_delivery
                        SET outcome = 'PENDING', reason = NULL, settled_at = NULL
                        WHERE delivery_id = ?
                        """)
                .param(id)
                .update();
    }

    private static MapSqlParameterSource row(StatusChange change, StatusDelivery to) {
        return new MapSqlParameterSource()
                .addValue("id", to.id())
                .addValue("subscription", to.subscription())
                .addValue("referral", change.status().receipt().id().value())
                .addValue("sequence", change.sequence())
                .addValue("state", change.status().state().name())
                .addValue("at", Times.of(change.at()));
    }

    private static MapSqlParameterSource row(SettledDelivery settled) {
        return new MapSqlParameterSource()
                .addValue("id", settled.id())
                .addValue("subscription", settled.subscription())
                .addValue("outcome", settled.outcome().name())
                .addValue("attempts", settled.attempts())
                .addValue("reason", settled.reason())
                .addValue("at", Times.of(settled.at()));
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getLong("sequence"),
                ReferralState.valueOf(row.getString("state")),
                Objects.requireNonNull(Times.in(row, "announced_at")),
                DeliveryOutcome.valueOf(row.getString("outcome")),
                row.getInt("attempts"),
                row.getString("reason"),
                Times.in(row, "settled_at"));
    }
}
