package care.dyad.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long a service and its database wait for each other. Zero is without end; whole seconds, or
 * rounded up to them. What the JDBC URL says itself goes before.
 *
 * @param answersWithin how long the service waits for the answer to a statement before it takes the
 *     connection for lost
 * @param idleAtMost how long the database keeps a transaction, and its locks, of which it hears
 *     nothing
 */
@ConfigurationProperties("dyad.database")
record DatabaseSettings(
        @DefaultValue("60s") Duration answersWithin, @DefaultValue("60s") Duration idleAtMost) {

    DatabaseSettings {
        if (answersWithin.isNegative() || idleAtMost.isNegative()) {
            throw new IllegalArgumentException("dyad.database: no limit is below zero");
        }
    }

    /** {@code answersWithin} as the driver takes it. */
    String socketTimeout() {
        return Long.toString(answersWithin.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** {@code idleAtMost} as the server takes it. */
    String sessionOptions() {
        return "-c idle_in_transaction_session_timeout=" + idleAtMost.toMillis();
    }
}
