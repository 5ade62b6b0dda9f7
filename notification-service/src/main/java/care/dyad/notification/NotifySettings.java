package care.dyad.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * GOV.UK Notify, for teams that are told by it.
 *
 * @param apiKey key of our service there
 * @param template id of an e-mail template with the subject {@code ((subject))} and the text {@code
 *     ((body))}
 * @param baseUrl where Notify is
 */
@ConfigurationProperties("dyad.notification.notify")
public record NotifySettings(
        @DefaultValue("") String apiKey,
        @DefaultValue("") String template,
        @DefaultValue("https://api.notifications.service.gov.uk") String baseUrl) {

    /** Whether anybody can be told by it. */
    public boolean isSetUp() {
        return !apiKey.isBlank() && !template.isBlank();
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "NotifySettings[" + baseUrl + "]";
    }
}
