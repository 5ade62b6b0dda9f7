package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.notification.application.EscalateUnacknowledged;
import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the rules of Prometheus look at is there, moves, and leads to a runbook. */
class AlertRulesIT extends OneByOne {

    private static final Path RULES = Path.of("../ops/prometheus/alerts.yml");
    private static final Path OPERATING = Path.of("../docs/operating.md");
    private static final Pattern METRIC = Pattern.compile("dyad_(notifications|held|dead)_\\w+");
    private static final Pattern RUNBOOK =
            Pattern.compile("runbook: docs/operating\\.md#([\\w-]+)");

    @Autowired private FollowNews followNews;
    @Autowired private EscalateUnacknowledged escalateUnacknowledged;
    @LocalServerPort private int port;

    @Test
    void everyMetricInTheRulesIsThereBeforeAnythingHappens() throws Exception {
        Set<String> named = found(METRIC, Files.readString(RULES), 0);

        assertThat(named).hasSizeGreaterThan(4);
        assertThat(found(METRIC, metrics(), 0)).containsAll(named);
    }

    @Test
    void everyAlertLeadsToARunbook() throws IOException {
        Set<String> headings =
                found(Pattern.compile("(?m)^#+ (.+)$"), Files.readString(OPERATING), 1);
        List<String> anchors =
                headings.stream()
                        .map(heading -> heading.toLowerCase().replaceAll("[^\\w -]", ""))
                        .map(heading -> heading.replace(' ', '-'))
                        .toList();

        assertThat(found(RUNBOOK, Files.readString(RULES), 1)).isNotEmpty().isSubsetOf(anchors);
    }

    @Test
    void whatIsParkedLateUnacknowledgedOrAStormIsMeasured() throws Exception {
        await().untilAsserted(() -> assertThat(parked()).isZero());
        await().untilAsserted(() -> assertThat(gauge("dyad.notifications.storms")).isZero());
        var broken = new Recipient("broken", "Team", "nobody at all @nhs.example");
        teams().follow(
                        new News.Told(
                                Teams.notice(NoticeKind.ROUTED, Priority.ROUTINE),
                                List.of(broken),
                                null));
        drain(Channel.EMAIL);
        teams().tell(Priority.EMERGENCY, "north");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(15));
            while (escalateUnacknowledged.escalateNext()) {}
        }
        for (int i = 0; i < 4; i++) {
            teams().tell(Priority.ROUTINE, "south");
        }
        jdbc.sql("UPDATE notification SET queued_at = now() - interval '1 hour'").update();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(this::assertAllMeasured);
    }

    private void assertAllMeasured() {
        assertThat(parked()).isEqualTo(1);
        assertThat(gauge("dyad.notifications.unacknowledged")).isEqualTo(1);
        assertThat(gauge("dyad.notifications.storms")).isEqualTo(1);
        assertThat(oldest("email")).isBetween(3600.0, 4000.0);
        assertThat(oldest("webhook")).isZero();
    }

    private Teams teams() {
        return new Teams(followNews);
    }

    private double parked() {
        return gauge("dyad.notifications.parked");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double oldest(String channel) {
        return meters.get("dyad.notifications.oldest").tag("channel", channel).gauge().value();
    }

    private String metrics() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/actuator/prometheus"))
                        .header("Authorization", "Basic b3BzOmRlbW8=")
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(one -> found.add(one.group(group)));
        return found;
    }
}
