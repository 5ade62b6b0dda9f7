package care.dyad.testing;

import care.dyad.testing.MailSink.Mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** GreenMail's own image, which keeps a mailbox for each recipient. */
final class GreenMailApi {

    private static final String USERS = "/api/user";
    private static final JsonMapper JSON = JsonMapper.shared();

    private GreenMailApi() {}

    static boolean isAt(String api) {
        return api.endsWith(USERS);
    }

    static List<Mail> messages(String api) {
        List<Mail> mails = new ArrayList<>();
        for (JsonNode user : JSON.readTree(Http.body(Http.to(api)))) {
            String address = user.path("email").asString();
            for (JsonNode message : JSON.readTree(Http.body(Http.to(mailbox(api, address))))) {
                Mail mail = mail(message);
                // A message to several recipients is in the mailbox of each.
                if (mail.to().startsWith(address)) {
                    mails.addFirst(mail);
                }
            }
        }
        return mails;
    }

    private static String mailbox(String api, String address) {
        return api + "/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/INBOX";
    }

    static void clear(String api) {
        Http.body(
                Http.to(api.substring(0, api.length() - USERS.length()) + "/api/mail/purge")
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static Mail mail(JsonNode json) {
        byte[] raw = json.path("mimeMessage").asString().getBytes(StandardCharsets.UTF_8);
        try {
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new Mail(
                    json.path("uid").asLong(),
                    String.valueOf(message.getFrom()[0]),
                    Arrays.stream(message.getRecipients(RecipientType.TO))
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")),
                    String.valueOf(message.getSubject()),
                    message.getHeader("Date", ", "),
                    message.getMessageID(),
                    String.valueOf(message.getContent()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("the mail sink holds an unreadable message", e);
        }
    }
}
