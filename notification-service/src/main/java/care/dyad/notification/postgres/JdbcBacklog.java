package care.dyad.notification.postgres;

import care.dyad.notification.application.Backlog;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.TimingPolicy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What has not gone out yet, by PostgreSQL's clock. */
@Repository
class JdbcBacklog implements Backlog {

    private static final String OLDEST =
            """
            SELECT coalesce(extract(epoch FROM now() - min(queued_at)), 0)::bigint
            FROM notification
            WHERE state IN ('QUEUED', 'SENDING') AND kind IS NOT NULL AND channel = ?
            """;

    private static final String STORMS =
            "SELECT count(*) FROM told_window WHERE told > ? AND window_start > ?";

    private final JdbcClient jdbc;

    JdbcBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Duration oldest(Channel channel) {
        return Duration.ofSeconds(
                jdbc.sql(OLDEST).param(channel.name()).query(Long.class).single());
    }

    @Override
    public int storms(TimingPolicy policy, Instant now) {
        return jdbc.sql(STORMS)
                .params(policy.atMost(), now.minus(policy.window()).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
