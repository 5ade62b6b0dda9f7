package care.dyad.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.NotificationSettings;
import care.dyad.notification.application.Handover;
import care.dyad.notification.application.Letter;
import care.dyad.notification.domain.Message;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlProcessor.MatchStatus;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

import javax.net.ssl.SSLSocketFactory;

/** Mail with the settings of a deployed service, which are read from where it reads them. */
class SmtpTlsIT {

    private static final Letter LETTER =
            new Letter(UUID.randomUUID(), "team@nhs.example", new Message("A", "B\n"), false);

    @TempDir private Path folder = Path.of("");

    @Test
    void aMessageIsSaidUnderTlsOnly() throws Exception {
        try (var server = new TlsMailServer(folder, "localhost")) {

            Handover answer = mail("localhost", server.port(), server.trusting()).handOver(LETTER);

            assertThat(answer).isEqualTo(new Handover.TakenOver());
            assertThat(server.inTheClear()).last().isEqualTo("STARTTLS");
            assertThat(server.secured()).contains("RCPT TO:<team@nhs.example>", "Subject: A");
        }
    }

    @Test
    void toAServerWithoutTlsNothingIsSaid() throws Exception {
        try (var server = new ScriptedServer(Map.of())) {
            var system = (SSLSocketFactory) SSLSocketFactory.getDefault();

            Handover answer = mail("localhost", server.port(), system).handOver(LETTER);

            assertThat(answer).isEqualTo(new Handover.NotNow("CANNOT_CONNECT"));
            assertThat(commands(server.lines())).doesNotContain("MAIL", "RCPT", "DATA");
        }
    }

    @Test
    void toAServerThatIsNotTheOneItSaysNothingIsSaid() throws Exception {
        try (var server = new TlsMailServer(folder, "mail.elsewhere.example")) {

            Handover answer = mail("localhost", server.port(), server.trusting()).handOver(LETTER);

            assertThat(answer).isEqualTo(new Handover.NotNow("CANNOT_CONNECT"));
            assertThat(server.secured()).isEmpty();
        }
    }

    private static List<String> commands(List<String> lines) {
        return lines.stream().map(line -> line.split(" ")[0]).toList();
    }

    private static SmtpMail mail(String host, int port, SSLSocketFactory trusting)
            throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setJavaMailProperties(deployed());
        sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", trusting);
        var settings =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("dyad.notification", Bindable.of(NotificationSettings.class));
        return new SmtpMail(
                sender,
                new SmtpConnections(sender),
                new MimeMessages(settings),
                new ProviderCalls(new SimpleMeterRegistry()));
    }

    /** What {@code application.yaml} says outside the local run. */
    private static Properties deployed() throws IOException {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setDocumentMatchers(
                properties ->
                        properties.containsKey("spring.config.activate.on-profile")
                                ? MatchStatus.NOT_FOUND
                                : MatchStatus.FOUND);
        yaml.setResources(new ClassPathResource("application.yaml"));
        String prefix = "spring.mail.properties[";
        var mail = new Properties();
        Objects.requireNonNull(yaml.getObject())
                .forEach(
                        (name, value) -> {
                            if (name.toString().startsWith(prefix)) {
                                mail.put(
                                        name.toString().substring(prefix.length()).replace("]", ""),
                                        value.toString());
                            }
                        });
        return mail;
    }
}
