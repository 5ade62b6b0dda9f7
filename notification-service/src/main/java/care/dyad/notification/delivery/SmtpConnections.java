package care.dyad.notification.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Connections to the mail server. Each carries several messages, one after another, while they
 * follow each other soon; before each further message the server is asked whether it still listens.
 */
@Component
class SmtpConnections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    /** As many as Microsoft Exchange sends over one connection, so what servers expect. */
    private static final int MESSAGES_AT_MOST = 20;

    /** Far less than the five minutes that a server waits (RFC 5321 4.5.3.2.7). */
    private static final Duration IDLE_AT_MOST = Duration.ofSeconds(2);

    private final GenericObjectPool<Transport> pool;

    SmtpConnections(JavaMailSenderImpl smtp) {
        var config = new GenericObjectPoolConfig<Transport>();
        config.setJmxEnabled(false);
        config.setMaxTotal(-1);
        config.setMaxIdle(-1);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(IDLE_AT_MOST);
        config.setTimeBetweenEvictionRuns(IDLE_AT_MOST);
        config.setNumTestsPerEvictionRun(-1);
        pool = new GenericObjectPool<>(new Opened(smtp), config);
    }

    /**
     * A connection for one message.
     *
     * @throws MessagingException when none can be opened
     */
    Transport open() throws MessagingException {
        try {
            return pool.borrowObject();
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("no connection to the mail server was opened", e);
        }
    }

    /** The message was taken over, so the next may follow. */
    void keep(Transport connection) {
        pool.returnObject(connection);
    }

    /**
     * Something went wrong, so nobody knows what state the other side is in. What is closed is
     * taken out when it comes up next; the pool would at once replace what is declared invalid.
     */
    void discard(Transport connection) {
        farewell(connection);
        pool.returnObject(connection);
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The answers are there; a farewell that goes wrong must not turn them into others. */
    private static void farewell(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            log.debug("mail server gone before the farewell: {}", e.getClass().getSimpleName());
        }
    }

    private static final class Opened extends BasePooledObjectFactory<Transport> {

        private final JavaMailSenderImpl smtp;

        private Opened(JavaMailSenderImpl smtp) {
            this.smtp = smtp;
        }

        @Override
        public Transport create() throws MessagingException {
            Transport transport = smtp.getSession().getTransport("smtp");
            transport.connect(
                    smtp.getHost(),
                    smtp.getPort(),
                    given(smtp.getUsername()),
                    given(smtp.getPassword()));
            return transport;
        }

        @Override
        public PooledObject<Transport> wrap(Transport transport) {
            return new DefaultPooledObject<>(transport);
        }

        /** A connection that was just opened listens. */
        @Override
        public boolean validateObject(PooledObject<Transport> connection) {
            long message = connection.getBorrowedCount();
            return message == 1
                    || message <= MESSAGES_AT_MOST && connection.getObject().isConnected();
        }

        @Override
        public void destroyObject(PooledObject<Transport> connection) {
            farewell(connection.getObject());
        }

        /** An empty name would be one to sign in with. */
        private static @Nullable String given(@Nullable String setting) {
            return setting == null || setting.isEmpty() ? null : setting;
        }
    }
}
