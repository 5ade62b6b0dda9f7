package care.dyad.notification.planted;

import care.dyad.notification.application.Handover;
import care.dyad.notification.application.Letter;
import care.dyad.notification.application.MailProvider;
import care.dyad.notification.application.WebhookCall;
import care.dyad.notification.application.WebhookProvider;
import care.dyad.notification.domain.Receiver;

import java.io.IOException;
import java.net.Socket;

/** Calls providers itself, and the network too. */
record GoesRound(MailProvider mail, WebhookProvider webhooks) {

    Handover write(Letter letter) {
        return mail.handOver(letter);
    }

    Handover call(WebhookCall call, Receiver receiver) {
        return webhooks.handOver(call, receiver);
    }

    void speak() throws IOException {
        new Socket("localhost", 25).close();
    }
}
