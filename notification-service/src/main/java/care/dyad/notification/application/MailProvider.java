package care.dyad.notification.application;

import care.dyad.notification.domain.Message;
import care.dyad.notification.domain.Recipient;

import java.util.UUID;

/** Whoever takes e-mails over for delivery. */
public interface MailProvider {

    /**
     * Hands a message over and waits for the answer, for as long as the time-outs allow.
     *
     * @param id the notification; every attempt at it carries the same Message-ID
     */
    Handover handOver(UUID id, Recipient recipient, Message message);
}
