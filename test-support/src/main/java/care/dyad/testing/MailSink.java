package care.dyad.testing;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * What the mail sink was given: the launcher's own, or GreenMail's image.
 *
 * @param api its URL, {@code DYAD_MAIL_API}
 */
public record MailSink(String api) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A message; headers as they were sent, empty when missing.
     *
     * @param id greater than that of earlier messages to the same recipient
     */
    public record Mail(
            long id,
            String from,
            String to,
            String subject,
            String date,
            String messageId,
            String body) {}

    /** Every message; those to one recipient newest first. */
    public List<Mail> messages() {
        return GreenMailApi.isAt(api)
                ? GreenMailApi.messages(api)
                : JSON.readValue(Http.body(Http.to(api)), new TypeReference<>() {});
    }

    /** The messages to one recipient, newest first. */
    public List<Mail> messagesTo(String recipient) {
        return messages().stream().filter(mail -> mail.to().contains(recipient)).toList();
    }

    /** Forgets every message. */
    public void clear() {
        if (GreenMailApi.isAt(api)) {
            GreenMailApi.clear(api);
        } else {
            Http.body(Http.to(api).DELETE());
        }
    }
}
