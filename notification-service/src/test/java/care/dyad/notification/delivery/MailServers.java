package care.dyad.notification.delivery;

import org.apache.commons.pool2.impl.GenericObjectPool;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

import java.util.Objects;

/** Puts one mail server in place of another, whose connections end with it. */
@Component
public class MailServers {

    private final JavaMailSenderImpl smtp;
    private final SmtpConnections connections;

    MailServers(JavaMailSenderImpl smtp, SmtpConnections connections) {
        this.smtp = smtp;
        this.connections = connections;
    }

    /** From now on the mail server is there, or is not. */
    public void use(int port) {
        smtp.setPort(port);
        var pool = (GenericObjectPool<?>) ReflectionTestUtils.getField(connections, "pool");
        Objects.requireNonNull(pool).clear();
    }
}
