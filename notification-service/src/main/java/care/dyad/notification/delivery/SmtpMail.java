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

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. It holds the connections itself, because Spring's sender does not tell a failure
 * to connect from an answer that never came, and reports a message that was taken over as failed
 * when only the farewell went wrong.
 */
@Component
class SmtpMail implements MailProvider {

    private final JavaMailSenderImpl smtp;
    private final SmtpConnections connections;
    private final MimeMessages messages;
    private final ProviderCalls calls;

    SmtpMail(
            JavaMailSenderImpl smtp,
            SmtpConnections connections,
            MimeMessages messages,
            ProviderCalls calls) {
        this.smtp = smtp;
        this.connections = connections;
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
            return send(connections.open(), mime, to);
        } catch (AuthenticationFailedException e) {
            return new Handover.NotNow("SIGN_IN_REFUSED");
        } catch (MessagingException e) {
            return new Handover.NotNow("CANNOT_CONNECT");
        }
    }

    private Handover send(Transport connection, MimeMessage mime, InternetAddress to) {
        try {
            connection.sendMessage(mime, new InternetAddress[] {to});
        } catch (MessagingException e) {
            connections.discard(connection);
            return SmtpReplies.handover(e);
        }
        connections.keep(connection);
        return new Handover.TakenOver();
    }
}
