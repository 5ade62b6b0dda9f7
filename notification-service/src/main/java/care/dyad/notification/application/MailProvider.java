package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;

/** Whoever takes e-mails over for delivery. Only {@link HandOverSafely} may call it. */
public interface MailProvider {

    /** The channel that it serves. */
    Channel channel();

    /** Hands a message over and waits for the answer, for as long as the time-outs allow. */
    Handover handOver(Letter letter);
}
