package care.dyad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.events.Heartbeat;
import care.dyad.schemas.Topics;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;

@WithInfrastructure(database = "example")
class InfrastructureIT {

    @Test
    void deliversWhatIsWrittenToATopicOfTheContract(Infrastructure infrastructure) {
        try (var writer = new TopicWriter(infrastructure);
                var reader = new TopicReader(infrastructure, Topics.HEARTBEATS)) {

            writer.write(Topics.HEARTBEATS, "k", bytes("beat"), Map.of("ce_type", "Test"));

            await().untilAsserted(() -> assertThat(reader.records("k")).hasSize(1));
            var record = reader.records("k").getFirst();
            assertThat(record.value()).isEqualTo(bytes("beat"));
            assertThat(record.headers().lastHeader("ce_type").value()).isEqualTo(bytes("Test"));
        }
    }

    @Test
    void knowsTheSchemasOfTheContract() throws Exception {
        try (var client =
                new CachedSchemaRegistryClient(System.getProperty("DYAD_SCHEMA_REGISTRY"), 10)) {

            var subject = Topics.HEARTBEATS + "-" + Heartbeat.class.getName();

            assertThat(client.getAllSubjects()).contains(subject);
            assertThat(client.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
        }
    }

    @Test
    void offersADatabaseThatBelongsToTheService() throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                System.getProperty("DYAD_DATABASE"),
                                System.getProperty("DYAD_DATABASE_USER"),
                                System.getProperty("DYAD_DATABASE_PASSWORD"));
                var statement = connection.createStatement()) {

            statement.execute("create table if not exists proof (id int)");

            var answer = statement.executeQuery("select version(), current_setting('fsync')");
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).startsWith("PostgreSQL 18.6");
            assertThat(answer.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void keepsMailAndDeliversItNowhere(MailSink sink) throws Exception {
        sink.clear();
        var properties = new Properties();
        properties.put("mail.smtp.host", System.getProperty("DYAD_SMTP_HOST"));
        properties.put("mail.smtp.port", System.getProperty("DYAD_SMTP_PORT"));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("dyad@example.nhs.uk");
        message.setRecipients(RecipientType.TO, "team@example.nhs.uk, lead@example.nhs.uk");
        message.setSubject("Routed <b>é</b>", "UTF-8");
        message.setText("A referral was routed.", "UTF-8");

        Transport.send(message);

        assertThat(sink.messagesTo("team@example.nhs.uk")).hasSize(1);
        var mail = sink.messages().getFirst();
        assertThat(mail.subject()).isEqualTo("Routed <b>é</b>");
        assertThat(mail.body()).contains("A referral was routed.");
        assertThat(mail.messageId()).isEqualTo(message.getMessageID());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
