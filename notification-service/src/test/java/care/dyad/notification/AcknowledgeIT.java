package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.application.EscalateUnacknowledged;
import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.application.WatchConditions;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.MailSink.Mail;
import care.dyad.testing.TopicReader;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Delivered is not read: the link, the page, the rota, and operations in the end. */
class AcknowledgeIT extends OneByOne {

    @Autowired private FollowNews followNews;
    @Autowired private EscalateUnacknowledged escalateUnacknowledged;
    @Autowired private WatchConditions watchConditions;
    @LocalServerPort private int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void onlyWhatIsPressingCarriesALink() {
        teams().tell(Priority.ROUTINE, "north");
        teams().tell(Priority.URGENT, "south");
        drain(Channel.EMAIL);

        assertThat(mailsTo("north").getFirst().body()).doesNotContain("/acknowledge/");
        assertThat(mailsTo("south").getFirst().body()).contains("/acknowledge/");
    }

    @Test
    void lookingAtTheLinkAcknowledgesNothingAndTheButtonDoes(Infrastructure infrastructure)
            throws Exception {
        Notice notice = teams().tell(Priority.EMERGENCY, "north");
        drain(Channel.EMAIL);
        String path = link(mailsTo("north").getFirst());

        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<form", notice.reference().value());
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        request(path, "HEAD");
        assertThat(stateOf(notice)).isEqualTo("OPEN");

        assertThat(request(path, "POST").statusCode()).isEqualTo(302);
        assertThat(request(path, "POST").statusCode()).isEqualTo(302);

        assertThat(stateOf(notice)).isEqualTo("ACKNOWLEDGED");
        assertThat(get(path).body()).doesNotContain("<form").contains("Confirmed");
        assertThat(typesAbout(infrastructure, notice, 2))
                .containsExactly("NotificationDelivered", "NotificationAcknowledged");
        clock.advance(Duration.ofDays(1));
        assertThat(escalateUnacknowledged.escalateNext()).isFalse();
    }

    @Test
    void aLinkThatNobodySentLeadsNowhere() throws Exception {
        teams().tell(Priority.EMERGENCY, "north");
        drain(Channel.EMAIL);
        String path = link(mailsTo("north").getFirst());
        String forged = path.substring(0, path.length() - 3) + "AAA";

        assertThat(get(forged).statusCode()).isEqualTo(404);
        assertThat(request(forged, "POST").statusCode()).isEqualTo(404);
    }

    @Test
    void whatNobodyAcknowledgesGoesToTheRotaAndThenToOperations(Infrastructure infrastructure) {
        Notice notice = teams().tell(Priority.EMERGENCY, "north");
        drain(Channel.EMAIL);
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(escalateUnacknowledged.escalateNext()).isFalse();

        clock.advance(Duration.ofMillis(1));
        escalateAll();
        assertThat(mailsTo("night")).hasSize(1);
        assertThat(mailsTo("night").getFirst().subject())
                .startsWith("EMERGENCY - Not yet confirmed");
        assertThat(opsMails()).isEmpty();

        clock.advance(Duration.ofMinutes(15));
        escalateAll();
        assertThat(opsMails()).hasSize(1);
        assertThat(stateOf(notice)).isEqualTo("OPEN");

        clock.advance(Duration.ofMinutes(15));
        escalateAll();
        assertThat(stateOf(notice)).isEqualTo("EXHAUSTED");
        assertThat(typesAbout(infrastructure, notice, 5))
                .containsExactly(
                        "NotificationDelivered",
                        "NotificationEscalated",
                        "NotificationDelivered",
                        "NotificationEscalated",
                        "NotificationDelivered");
    }

    @Test
    void whoeverIsToldLaterCanAcknowledgeForAll() throws Exception {
        Notice notice = teams().tell(Priority.URGENT, "north");
        clock.advance(Duration.ofHours(2));
        escalateAll();

        request(link(mailsTo("night").getFirst()), "POST");

        assertThat(stateOf(notice)).isEqualTo("ACKNOWLEDGED");
        assertThat(get(link(mailsTo("north").getFirst())).body()).contains("Confirmed");
    }

    @Test
    void operationsAreAlertedOnceWhenNobodyIsLeftAndOnceWhenSomebodyIs() throws Exception {
        teams().tell(Priority.EMERGENCY, "north");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(15));
            escalateAll();
        }
        watchConditions.watch();
        watchConditions.watch();
        drain(Channel.EMAIL);
        assertThat(opsMails())
                .extracting(Mail::subject)
                .containsOnlyOnce("Dyad: nobody has confirmed an urgent message");

        request(link(mailsTo("north").getFirst()), "POST");
        watchConditions.watch();
        watchConditions.watch();
        drain(Channel.EMAIL);

        assertThat(opsMails())
                .extracting(Mail::subject)
                .containsOnlyOnce("Dyad, over: nobody has confirmed an urgent message");
    }

    @Test
    void actingOnTheReferralIsAsGoodAsAcknowledging() {
        Notice notice = teams().tell(Priority.URGENT, "north");

        teams().follow(
                        new News.Settled(
                                notice.referralId(),
                                Set.of(NoticeKind.ROUTED),
                                notice.episodeId(),
                                null));

        assertThat(stateOf(notice)).isEqualTo("OVERTAKEN");
        clock.advance(Duration.ofDays(1));
        assertThat(escalateUnacknowledged.escalateNext()).isFalse();
    }

    private void escalateAll() {
        while (escalateUnacknowledged.escalateNext()) {}
        drain(Channel.EMAIL);
    }

    private Teams teams() {
        return new Teams(followNews);
    }

    private List<Mail> mailsTo(String team) {
        return sink.messagesTo(team + "@nhs.example");
    }

    private List<Mail> opsMails() {
        return sink.messagesTo("ops@dyad.local");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request(path, "GET");
    }

    private HttpResponse<String> request(String path, String method) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, BodyPublishers.noBody())
                        .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private static List<String> typesAbout(
            Infrastructure infrastructure, Notice notice, int count) {
        String key = notice.referralId().value().toString();
        try (var events = new TopicReader(infrastructure, Topics.NOTIFICATION_EVENTS)) {
            Awaitility.await().until(() -> events.records(key).size() >= count);
            return events.records(key).stream()
                    .map(record -> new String(record.headers().lastHeader("ce_type").value()))
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .toList();
        }
    }
}
