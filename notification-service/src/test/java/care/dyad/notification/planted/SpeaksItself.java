package care.dyad.notification.planted;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;

import uk.gov.service.notify.NotificationClientApi;
import uk.gov.service.notify.NotificationClientException;

import java.io.IOException;
import java.util.Map;

/** Speaks to the outside world with the words of those who may. */
record SpeaksItself(HttpClient http, NotificationClientApi govUk) {

    void write(Message message) throws MessagingException {
        Transport.send(message);
    }

    void call(ClassicHttpRequest request) throws IOException, HttpException {
        http.execute(request, answer -> answer);
    }

    void writeByNotify(String template, String address) throws NotificationClientException {
        govUk.sendEmail(template, address, Map.of(), "");
    }
}
