package care.dyad.notification.delivery;

import care.dyad.notification.application.Handover;
import care.dyad.notification.application.Letter;
import care.dyad.notification.application.MailProvider;
import care.dyad.notification.domain.Channel;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. It holds the connection itself, because Spring's sender does not tell a failure
 * to connect from an answer that never came, and reports a message that was taken over as failed
 * when only the farewell went wrong.
 */
@Component
class SmtpMail implements MailProvider {

    private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

    private final JavaMailSenderImpl smtp;
    private final MimeMessages messages;
    private final ProviderCalls calls;

    SmtpMail(JavaMailSenderImpl smtp, MimeMessages messages, ProviderCalls calls) {
        this.smtp = smtp;
        this.calls = calls;
        this.messages = messages;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Handover handOver(Letter letter) {
        calls.count(Channel.EMAIL);
        InternetAddress to;
        try {
            to = new InternetAddress(letter.address(), true);
        } catch (AddressException e) {
            return new Handover.Refused("ADDRESS_MALFORMED");
        }
        MimeMessage mime = messages.mime(smtp.createMimeMessage(), letter, to);
        try {
            return send(connected(), mime, to);
        } catch (AuthenticationFailedException e) {
            return new Handover.NotNow("SIGN_IN_REFUSED");
        } catch (MessagingException e) {
            return new Handover.NotNow("CANNOT_CONNECT");
        }
    }

    private Transport connected() throws MessagingException {
        Transport transport = smtp.getSession().getTransport("smtp");
        transport.connect(
                smtp.getHost(),
                smtp.getPort(),
                given(smtp.getUsername()),
                given(smtp.getPassword()));
        return transport;
    }

    /** An empty name would be one to sign in with. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    private static Handover send(Transport transport, MimeMessage mime, InternetAddress to) {
        try {
            transport.sendMessage(mime, new InternetAddress[] {to});
            return new Handover.TakenOver();
        } catch (MessagingException e) {
            return SmtpReplies.handover(e);
        } finally {
            close(transport);
        }
    }

    /** The answer is there; a farewell that goes wrong must not turn it into another. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.debug("mail server gone before the farewell: {}", e.getClass().getSimpleName());
        }
    }
}
