package care.dyad.notification.delivery;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.Letter;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.stereotype.Component;

import java.time.InstantSource;
import java.util.Date;

/** Messages as they go over the wire: plain text in UTF-8, and no header more than needed. */
@Component
class MimeMessages {

    private final InternetAddress from;

    MimeMessages(NotificationSettings settings) throws AddressException {
        from = new InternetAddress(settings.from(), true);
    }

    /** Fills an empty message. Its Message-ID lets a mail client recognise a repeat. */
    MimeMessage mime(MimeMessage mime, Letter letter, InternetAddress to) {
        try {
            mime.setFrom(from);
            mime.setRecipient(RecipientType.TO, to);
            mime.setSentDate(Date.from(InstantSource.system().instant()));
            mime.setSubject(letter.message().subject(), "UTF-8");
            mime.setText(letter.message().text(), "UTF-8");
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.saveChanges();
            // After saving, which puts one of its own.
            mime.setHeader("Message-ID", "<" + letter.id() + "@dyad.local>");
            return mime;
        } catch (MessagingException e) {
            throw new IllegalStateException("message " + letter.id() + " cannot be written", e);
        }
    }
}
