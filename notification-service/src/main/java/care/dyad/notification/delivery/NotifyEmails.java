package care.dyad.notification.delivery;

import care.dyad.notification.NotifySettings;
import care.dyad.notification.application.Handover;
import care.dyad.notification.application.Letter;
import care.dyad.notification.application.MailProvider;
import care.dyad.notification.domain.Channel;

import org.json.JSONException;
import org.springframework.stereotype.Component;

import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

import java.util.Map;

/**
 * E-mail by GOV.UK Notify, by its own client. The template there holds nothing but {@code
 * ((subject))} and {@code ((body))}. Notify keeps our id, so an attempt whose answer never came is
 * looked up before it is made again.
 */
@Component
class NotifyEmails implements MailProvider {

    private final NotifySettings settings;
    private final NotificationClient client;
    private final ProviderCalls calls;

    NotifyEmails(NotifySettings settings, NotificationClient client, ProviderCalls calls) {
        this.settings = settings;
        this.client = client;
        this.calls = calls;
    }

    @Override
    public Channel channel() {
        return Channel.NOTIFY;
    }

    @Override
    public Handover handOver(Letter letter) {
        calls.count(Channel.NOTIFY);
        try {
            if (!letter.mayRepeat() || !arrived(letter)) {
                send(letter);
            }
            return new Handover.TakenOver();
        } catch (NotificationClientException e) {
            return NotifyAnswers.handover(e);
        } catch (JSONException | NullPointerException e) {
            // The client cannot read an answer that is none of Notify's, or an empty one.
            return new Handover.Unanswered("UNREADABLE_ANSWER");
        }
    }

    private boolean arrived(Letter letter) throws NotificationClientException {
        return !client.getNotifications(null, "email", letter.id().toString(), null)
                .getNotifications()
                .isEmpty();
    }

    private void send(Letter letter) throws NotificationClientException {
        client.sendEmail(
                settings.template(),
                letter.address(),
                Map.of("subject", letter.message().subject(), "body", letter.message().text()),
                letter.id().toString());
    }
}
