package care.dyad.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.GovUk;
import care.dyad.notification.NotifySettings;
import care.dyad.notification.application.Handover;
import care.dyad.notification.application.Letter;
import care.dyad.notification.domain.Message;

import com.sun.net.httpserver.HttpExchange;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** GOV.UK Notify's own client against a double that speaks its HTTP API. */
class NotifyEmailsTest {

    private static final UUID ID = UUID.randomUUID();
    private static final String TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a";
    private static final Message MESSAGE = new Message("A subject", "A text\n");
    private static final Letter LETTER = new Letter(ID, "team@nhs.example", MESSAGE, false);
    private static final Letter AGAIN = new Letter(ID, "team@nhs.example", MESSAGE, true);

    static {
        // As the running service does.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final HttpReceiver notify = new HttpReceiver();

    @AfterEach
    void close() {
        notify.close();
    }

    @Test
    void aLetterIsHandedOverWithOurIdAndASignedToken() {
        notify.answer(NotifyEmailsTest::created);

        assertThat(emails().handOver(LETTER)).isEqualTo(new Handover.TakenOver());

        HttpReceiver.Call call = notify.calls().getFirst();
        JsonNode body = JsonMapper.shared().readTree(call.body());
        assertThat(call.header("authorization")).startsWith("Bearer ey");
        assertThat(body.path("email_address").asString()).isEqualTo("team@nhs.example");
        assertThat(body.path("template_id").asString()).isEqualTo(TEMPLATE);
        assertThat(body.path("reference").asString()).isEqualTo(ID.toString());
        assertThat(body.at("/personalisation/subject").asString()).isEqualTo("A subject");
        assertThat(body.at("/personalisation/body").asString()).isEqualTo("A text\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | ValidationError: email_address Not a valid email address | true",
                "400 | BadRequestError: Template not found | false",
                "403 | AuthError: Invalid token: API key not found | false",
                "500 | Exception: Internal server error | false",
            })
    void onlyABadAddressIsFinal(int status, String error, boolean isFinal) {
        notify.answer(exchange -> answer(exchange, status, "{\"errors\":[\"" + error + "\"]}"));

        Handover answer = emails().handOver(LETTER);

        String reason = "NOTIFY_" + status;
        assertThat(answer)
                .isEqualTo(isFinal ? new Handover.Refused(reason) : new Handover.NotNow(reason));
    }

    @Test
    void tooManyIsAWishToBeLeftAlone() {
        notify.answer(exchange -> answer(exchange, 429, "{\"errors\":[\"RateLimitError\"]}"));

        assertThat(emails().handOver(LETTER))
                .isEqualTo(new Handover.SlowDown("NOTIFY_429", Duration.ofMinutes(1)));
    }

    @Test
    void aConnectionDroppedAfterAcceptingIsNoSecondCall() {
        notify.answer(HttpExchange::close);

        assertThat(emails().handOver(LETTER)).isInstanceOf(Handover.Unanswered.class);
        assertThat(notify.calls()).hasSize(1);
    }

    @Test
    void whatMayHaveArrivedIsLookedUpAndNotSentAgain() {
        notify.answer(exchange -> listed(exchange, ID.toString()));

        assertThat(emails().handOver(AGAIN)).isEqualTo(new Handover.TakenOver());
        assertThat(notify.calls()).hasSize(1);
        assertThat(notify.calls().getFirst().body()).isEmpty();
    }

    @Test
    void whatDidNotArriveIsSentAgain() {
        notify.answer(
                exchange -> {
                    if (exchange.getRequestMethod().equals("GET")) {
                        listed(exchange, null);
                    } else {
                        created(exchange);
                    }
                });

        assertThat(emails().handOver(AGAIN)).isEqualTo(new Handover.TakenOver());
        assertThat(notify.calls()).hasSize(2);
    }

    @Test
    void anAnswerThatIsNoneOfNotifysLeavesItOpen() {
        notify.answer(exchange -> answer(exchange, 201, "<html>"));

        assertThat(emails().handOver(LETTER))
                .isEqualTo(new Handover.Unanswered("UNREADABLE_ANSWER"));
    }

    @Test
    void nobodyThereIsTriedAgain() {
        NotifyEmails emails = emails();
        notify.close();

        assertThat(emails.handOver(LETTER)).isEqualTo(new Handover.NotNow("CANNOT_CONNECT"));
    }

    private NotifyEmails emails() {
        var settings =
                new NotifySettings(
                        "team-" + UUID.randomUUID() + "-" + UUID.randomUUID(),
                        TEMPLATE,
                        notify.url().resolve("/").toString().replaceFirst("/$", ""));
        return new NotifyEmails(
                settings,
                new NotifyClients().notifyClient(settings),
                new ProviderCalls(new SimpleMeterRegistry()));
    }

    private static void created(HttpExchange exchange) throws IOException {
        answer(exchange, 201, GovUk.created(ID.toString()));
    }

    private static void listed(HttpExchange exchange, @Nullable String reference)
            throws IOException {
        answer(exchange, 200, GovUk.list(reference));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
