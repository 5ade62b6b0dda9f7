package care.dyad.notification.postgres;

import care.dyad.notification.application.Windows;
import care.dyad.notification.domain.Channel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Windows in PostgreSQL. */
@Repository
class JdbcWindows implements Windows {

    private static final String NEXT =
            """
            INSERT INTO told_window AS w (recipient, channel, window_start, told)
            VALUES (:recipient, :channel, :now, 1)
            ON CONFLICT (recipient, channel) DO UPDATE
            SET window_start = CASE WHEN w.window_start > :over THEN w.window_start ELSE :now END,
                told = CASE WHEN w.window_start > :over THEN w.told + 1 ELSE 1 END
            RETURNING told, window_start
            """;

    private final JdbcClient jdbc;

    JdbcWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Place next(String recipientId, Channel channel, Instant now, Duration window) {
        return jdbc.sql(NEXT)
                .param("recipient", recipientId)
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("over", now.minus(window).atOffset(ZoneOffset.UTC))
                .query(
                        (row, number) ->
                                new Place(
                                        row.getInt("told"),
                                        row.getObject("window_start", OffsetDateTime.class)
                                                .toInstant()))
                .single();
    }
}
