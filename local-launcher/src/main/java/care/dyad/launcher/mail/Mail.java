package care.dyad.launcher.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as it arrived.
 *
 * @param id counts the messages from 1 in the order of arrival
 * @param from the sender, empty when the header is missing
 * @param to the recipients of the header, separated by commas
 * @param subject empty when the header is missing
 * @param date the header as it was sent
 * @param messageId the header as it was sent
 * @param body the text of the message; of several parts, one after the other
 */
record Mail(
        long id,
        String from,
        String to,
        String subject,
        String date,
        String messageId,
        String body) {

    static Mail of(long id, MimeMessage message) throws MessagingException, IOException {
        return new Mail(
                id,
                joined(message.getFrom()),
                joined(message.getRecipients(RecipientType.TO)),
                message.getSubject() == null ? "" : message.getSubject(),
                header(message, "Date"),
                header(message, "Message-ID"),
                text(message));
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, ", ");
        return value == null ? "" : value;
    }

    private static String joined(Object @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String text(Part part) throws MessagingException, IOException {
        return switch (part.getContent()) {
            case String text -> text;
            case Multipart parts -> text(parts);
            default -> "(" + part.getContentType() + ")";
        };
    }

    private static String text(Multipart parts) throws MessagingException, IOException {
        Stream.Builder<String> texts = Stream.builder();
        for (int i = 0; i < parts.getCount(); i++) {
            texts.add(text(parts.getBodyPart(i)));
        }
        return texts.build().collect(Collectors.joining("\n"));
    }
}
