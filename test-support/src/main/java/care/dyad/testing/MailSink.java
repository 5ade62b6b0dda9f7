package care.dyad.testing;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * What the mail sink was given.
 *
 * @param api its URL, {@link Infrastructure#mailApi}
 */
public record MailSink(String api) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A message; headers as they were sent, empty when missing. */
    public record Mail(
            long id,
            String from,
            String to,
            String subject,
            String date,
            String messageId,
            String body) {}

    /** Every message, newest first. */
    public List<Mail> messages() {
        return JSON.readValue(
                answer(HttpRequest.newBuilder(URI.create(api)).build()), new TypeReference<>() {});
    }

    /** The messages to one recipient, newest first. */
    public List<Mail> messagesTo(String recipient) {
        return messages().stream().filter(mail -> mail.to().contains(recipient)).toList();
    }

    /** Forgets every message. */
    public void clear() {
        answer(HttpRequest.newBuilder(URI.create(api)).DELETE().build());
    }

    private static String answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("the mail sink does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the mail sink", e);
        }
    }
}
