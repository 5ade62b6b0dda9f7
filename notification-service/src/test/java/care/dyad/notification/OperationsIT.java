package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.application.WatchConditions;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.testing.MailSink.Mail;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What operations see and do. */
class OperationsIT extends OneByOne {

    private static final String REASON = "{\"reason\": \"MAILBOX_REPAIRED\"}";

    @Autowired private FollowNews followNews;
    @Autowired private WatchConditions watchConditions;
    @LocalServerPort private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatIsParkedIsSeenWithItsAttemptsAndSentAgainAudited() throws Exception {
        UUID id = parked();
        assertThat(
                        json(call("GET", "/api/notifications?state=FAILED", ""))
                                .get(0)
                                .path("id")
                                .asString())
                .isEqualTo(id.toString());
        assertThat(
                        json(call("GET", "/api/notifications/" + id, ""))
                                .at("/attempts/0/answer")
                                .asString())
                .isEqualTo("ADDRESS_MALFORMED");

        repair();
        assertThat(call("POST", "/api/notifications/" + id + "/resend", REASON).statusCode())
                .isEqualTo(202);
        drain(Channel.EMAIL);

        assertThat(sink.messagesTo("repaired@nhs.example")).hasSize(1);
        assertThat(
                        jdbc.sql(
                                        "SELECT account || ' ' || act || ' ' || reason FROM audit_trail WHERE notification_id = ?")
                                .param(id)
                                .query((row, number) -> row.getString(1))
                                .list())
                .containsExactly("ops RESEND MAILBOX_REPAIRED");
    }

    @Test
    void theAuditTrailIsNeverChanged() throws Exception {
        UUID id = parked();
        call("POST", "/api/notifications/" + id + "/dismissal", REASON);

        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_trail").update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_trail SET account = 'x'").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void oneAlertWhenSomethingIsParkedAndOneWhenNothingIs() throws Exception {
        UUID one = parked();
        UUID other = parked();
        watchConditions.watch();
        watchConditions.watch();
        drain(Channel.EMAIL);
        assertThat(opsMails()).containsExactly("Dyad: messages could not be delivered");

        call("POST", "/api/notifications/" + one + "/dismissal", REASON);
        watchConditions.watch();
        drain(Channel.EMAIL);
        assertThat(opsMails()).hasSize(1);

        call("POST", "/api/notifications/" + other + "/dismissal", REASON);
        watchConditions.watch();
        drain(Channel.EMAIL);

        assertThat(opsMails())
                .containsExactly(
                        "Dyad, over: messages could not be delivered",
                        "Dyad: messages could not be delivered");
        assertThat(json(call("GET", "/api/alerts", "")).get(0).path("most").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedSaysWhy() throws Exception {
        UUID id = parked();

        assertThat(
                        call(
                                        "POST",
                                        "/api/notifications/" + id + "/resend",
                                        "{\"reason\": \"for Ewa\"}")
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        call("POST", "/api/notifications/" + UUID.randomUUID() + "/resend", REASON)
                                .statusCode())
                .isEqualTo(404);
        call("POST", "/api/notifications/" + id + "/resend", REASON);
        assertThat(call("POST", "/api/notifications/" + id + "/resend", REASON).statusCode())
                .isEqualTo(409);
        assertThat(request("GET", "/api/notifications", "").send().statusCode()).isEqualTo(401);
    }

    @Test
    void everyTemplateIsListedAndShownWithInventedData() throws Exception {
        for (JsonNode template : json(call("GET", "/api/templates", ""))) {
            HttpResponse<String> shown =
                    call("GET", template.path("preview").asString() + "?priority=URGENT", "");

            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(json(shown).path("text").asString()).contains("DYAD-0000-00");
        }
    }

    private UUID parked() {
        var broken = new Recipient("broken", "Team", "nobody at all @nhs.example");
        var notice = Teams.notice(NoticeKind.ROUTED, Priority.ROUTINE);
        new Teams(followNews).follow(new News.Told(notice, List.of(broken), null));
        drain(Channel.EMAIL);
        return jdbc.sql("SELECT id FROM notification WHERE cause_event_id = ?")
                .param(notice.causeEventId())
                .query(UUID.class)
                .single();
    }

    private void repair() {
        jdbc.sql("UPDATE notification SET address = 'repaired@nhs.example'").update();
    }

    private List<String> opsMails() {
        return sink.messagesTo("ops@dyad.local").stream().map(Mail::subject).toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        String ops =
                Base64.getEncoder().encodeToString("ops:demo".getBytes(StandardCharsets.UTF_8));
        return request(method, path, body).with("Authorization", "Basic " + ops).send();
    }

    private Call request(String method, String path, String body) {
        return new Call(
                client,
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
    }

    private record Call(HttpClient client, HttpRequest.Builder request) {

        Call with(String name, String value) {
            request.header(name, value);
            return this;
        }

        HttpResponse<String> send() throws Exception {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
