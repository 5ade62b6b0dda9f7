package care.dyad.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

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
    void aConnectionCarriesTwentyMessagesAndEndsWithAFarewell() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            SmtpMail mail = mail(server.port());

            for (int i = 0; i < 21; i++) {
                assertThat(mail.handOver(LETTER)).isEqualTo(new Handover.TakenOver());
            }

            assertThat(commands(server, "EHLO", "MAIL", "QUIT"))
                    .containsExactlyElementsOf(
                            Stream.of(
                                            Stream.of("EHLO"),
                                            Collections.nCopies(20, "MAIL").stream(),
                                            Stream.of("QUIT", "EHLO", "MAIL"))
                                    .flatMap(one -> one)
                                    .toList());
        }
    }

    @Test
    void aConnectionThatTheServerEndedMeanwhileIsReplaced() throws Exception {
        try (var server = new ScriptedServer(Map.of("NOOP", "HANG UP"))) {
            SmtpMail mail = mail(server.port());
            mail.handOver(LETTER);

            assertThat(mail.handOver(LETTER)).isEqualTo(new Handover.TakenOver());
            assertThat(commands(server, "EHLO")).hasSize(2);
        }
    }

    @Test
    void afterAFailureNothingFollowsOverTheSameConnection() throws Exception {
        try (var server = new ScriptedServer(Map.of("RCPT", "550 5.1.1 unknown mailbox"))) {
            SmtpMail mail = mail(server.port());
            mail.handOver(LETTER);
            mail.handOver(LETTER);

            assertThat(commands(server, "EHLO", "RCPT", "NOOP"))
                    .containsExactly("EHLO", "RCPT", "EHLO", "RCPT");
        }
    }

    @Test
    void nobodyStaysConnectedWithoutAMessage() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            mail(server.port()).handOver(LETTER);

            await().untilAsserted(() -> assertThat(commands(server, "QUIT")).hasSize(1));
        }
    }

    @Test
    void aFarewellThatFailsChangesNothing() throws Exception {
        try (var server = new ScriptedServer(Map.of("QUIT", "HANG UP"))) {
            var connections = new SmtpConnections(sender(server.port()));

            assertThat(mail(connections, server.port()).handOver(LETTER))
                    .isEqualTo(new Handover.TakenOver());
            assertThatCode(connections::close).doesNotThrowAnyException();
        }
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

    private static List<String> commands(ScriptedServer server, String... wanted) {
        return server.lines().stream()
                .map(line -> line.split(" ")[0])
                .filter(List.of(wanted)::contains)
                .toList();
    }

    private static SmtpMail mail(int port) throws AddressException {
        return mail(new SmtpConnections(sender(port)), port);
    }

    private static SmtpMail mail(SmtpConnections connections, int port) throws AddressException {
        var settings =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("dyad.notification", Bindable.of(NotificationSettings.class));
        return new SmtpMail(
                sender(port),
                connections,
                new MimeMessages(settings),
                new ProviderCalls(new SimpleMeterRegistry()));
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "1000");
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", "1000");
        return sender;
    }
}
