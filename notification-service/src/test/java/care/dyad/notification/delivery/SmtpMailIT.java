package care.dyad.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.Handover;
import care.dyad.notification.application.Letter;
import care.dyad.notification.domain.Examples;
import care.dyad.notification.domain.Message;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.mail.internet.AddressException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

class SmtpMailIT {

    private static final UUID ID = UUID.randomUUID();
    private static final Message MESSAGE = new Message("A subject", "The clinician’s eye\n");

    private static final Letter LETTER = new Letter(ID, Examples.TEAM.address(), MESSAGE, false);

    @Test
    void theMessageGoesOutWithItsOwnIdAndNothingPersonalInTheHeaders() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {

            Handover answer = mail(server.port()).handOver(LETTER);

            assertThat(answer).isEqualTo(new Handover.TakenOver());
            assertThat(headers(server))
                    .contains(
                            "From: dyad@dyad.local",
                            "To: north-team@nhs.example",
                            "Message-ID: <" + ID + "@dyad.local>",
                            "Auto-Submitted: auto-generated",
                            "Subject: A subject",
                            "Content-Type: text/plain; charset=UTF-8");
            assertThat(headers(server))
                    .extracting(line -> line.split(":")[0])
                    .containsExactlyInAnyOrder(
                            "Date",
                            "From",
                            "To",
                            "Message-ID",
                            "Subject",
                            "MIME-Version",
                            "Content-Type",
                            "Content-Transfer-Encoding",
                            "Auto-Submitted");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,     550 5.1.1 unknown mailbox,  SMTP_550",
        "RCPT,     553 mailbox name wrong,     SMTP_553",
        "RCPT,     501 syntax,                 SMTP_501",
    })
    void aPermanentRefusalOfTheAddressIsFinal(String command, String reply, String reason)
            throws Exception {
        assertThat(answerTo(command, reply)).isEqualTo(new Handover.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 too busy,               CANNOT_CONNECT",
        "GREETING, 554 no service,             CANNOT_CONNECT",
        "GREETING, HANG UP,                    CANNOT_CONNECT",
        "MAIL,     452 disk full,              SMTP_452",
        "MAIL,     550 sender unknown,         SMTP_550",
        "MAIL,     530 sign in first,          SMTP_530",
        "RCPT,     450 greylisted,             SMTP_450",
        "RCPT,     550 5.7.1 relaying denied,  SMTP_550",
        "DATA,     451 not now,                SMTP_451",
        ".,        452 disk full,              SMTP_452",
        ".,        554 looks like spam,        SMTP_554",
    })
    void anythingElseIsTriedAgain(String command, String reply, String reason) throws Exception {
        assertThat(answerTo(command, reply)).isEqualTo(new Handover.NotNow(reason));
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerLeavesItOpen() throws Exception {
        assertThat(answerTo(".", "HANG UP")).isInstanceOf(Handover.Unanswered.class);
    }

    @Test
    void anAnswerThatTakesTooLongLeavesItOpen() throws Exception {
        assertThat(answerTo(".", "250-never ends")).isInstanceOf(Handover.Unanswered.class);
    }

    @Test
    void whatWasTakenOverStaysSoWhenTheFarewellFails() throws Exception {
        assertThat(answerTo("QUIT", "HANG UP")).isEqualTo(new Handover.TakenOver());
    }

    @Test
    void nobodyThereIsTriedAgain() throws Exception {
        int port;
        try (var server = new ScriptedServer(Map.of())) {
            port = server.port();
        }

        assertThat(mail(port).handOver(LETTER)).isEqualTo(new Handover.NotNow("CANNOT_CONNECT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody at all", "a@b\r\nBcc: c@d", "a@b, c@d", "@"})
    void anAddressThatIsNoneIsRefusedWithoutAsking(String address) throws Exception {
        var nowhere = new Letter(ID, address, MESSAGE, false);

        assertThat(mail(1).handOver(nowhere)).isEqualTo(new Handover.Refused("ADDRESS_MALFORMED"));
    }

    private static Handover answerTo(String command, String reply) throws Exception {
        try (var server = new ScriptedServer(Map.of(command, reply))) {
            return mail(server.port()).handOver(LETTER);
        }
    }

    private static Iterable<String> headers(ScriptedServer server) throws IOException {
        var lines = server.lines();
        int data = lines.indexOf("DATA");
        return lines.subList(
                data + 1, data + 1 + lines.subList(data + 1, lines.size()).indexOf(""));
    }

    private static SmtpMail mail(int port) throws AddressException {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
        var settings =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("dyad.notification", Bindable.of(NotificationSettings.class));
        return new SmtpMail(
                sender, new MimeMessages(settings), new ProviderCalls(new SimpleMeterRegistry()));
    }
}
