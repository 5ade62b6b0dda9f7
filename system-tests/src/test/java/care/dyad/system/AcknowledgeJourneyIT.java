package care.dyad.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.schemas.Topics;
import care.dyad.testing.Chromium;
import care.dyad.testing.MailSink.Mail;
import care.dyad.testing.TopicReader;
import care.dyad.testing.Visitor;
import care.dyad.testing.WithBrowser;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Delivered is not read: an emergency that nobody confirms goes to the rota and then to operations,
 * and one that somebody confirms by the link of the mail does not. The rota, and how long an
 * emergency waits, are set where this module's tests are started.
 */
@WithBrowser
class AcknowledgeJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("http://\\S+/acknowledge/[\\w-]+");

    private final RunningDyad dyad = RunningDyad.shared();

    @Test
    void whatNobodyConfirmsGoesOnAndWhatSomebodyConfirmsStops(Chromium chromium)
            throws IOException {
        JsonNode confirmed = submitEmergency();
        confirm(linkIn(firstMailAbout(confirmed)), chromium);
        JsonNode forgotten = submitEmergency();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(mailsAbout(forgotten))
                                        .extracting(Mail::to)
                                        .anyMatch(to -> to.contains("night@dyad.local"))
                                        .anyMatch(to -> to.contains("ops@dyad.local")));
        await().atMost(PATIENCE).untilAsserted(() -> assertEachStepIsAnEvent(forgotten));
        // The other one was confirmed before this one began to wait, and would be as far by now.
        assertThat(eventsAbout(confirmed))
                .containsOnlyOnce("NotificationAcknowledged")
                .doesNotContainSubsequence("NotificationAcknowledged", "NotificationEscalated");
    }

    /** The rota and operations, and at least each mail. */
    private void assertEachStepIsAnEvent(JsonNode referral) {
        List<String> events = eventsAbout(referral);

        assertThat(events).containsOnly("NotificationDelivered", "NotificationEscalated");
        assertThat(events).filteredOn("NotificationEscalated"::equals).hasSize(2);
        assertThat(events)
                .filteredOn("NotificationDelivered"::equals)
                .hasSizeGreaterThanOrEqualTo(mailsAbout(referral).size());
    }

    private JsonNode submitEmergency() throws IOException {
        Api.Answer accepted =
                dyad.intake()
                        .post(
                                "/referrals",
                                Samples.fresh("03-suspected-postpartum-psychosis.json"));
        assertThat(accepted.status()).as(() -> accepted.body().toString()).isEqualTo(202);
        return accepted.body();
    }

    private static void confirm(String link, Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(link.replaceFirst("/acknowledge/.*", ""))) {
            Page page = visitor.page();
            page.navigate(link);
            page.getByText("I have seen this and will act on it").click();

            assertThat(page.locator("h1")).hasText("Confirmed");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private Mail firstMailAbout(JsonNode referral) {
        return await().atMost(PATIENCE)
                .until(() -> mailsAbout(referral), mails -> !mails.isEmpty())
                .getFirst();
    }

    private static String linkIn(Mail mail) {
        var found = LINK.matcher(mail.body().replace("=\r\n", "").replace("=\n", ""));
        assertThat(found.find()).as(mail.body()).isTrue();
        return found.group();
    }

    private List<Mail> mailsAbout(JsonNode referral) {
        String reference = referral.path("reference").asString();
        return dyad.mails().messages().stream()
                .filter(mail -> mail.subject().contains(reference))
                .toList();
    }

    private List<String> eventsAbout(JsonNode referral) {
        String key = referral.path("referralId").asString();
        try (var events = new TopicReader(dyad.infrastructure(), Topics.NOTIFICATION_EVENTS)) {
            return events.records(key).stream()
                    .map(record -> record.headers().lastHeader("ce_type").value())
                    .map(type -> new String(type, StandardCharsets.UTF_8))
                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                    .toList();
        }
    }
}
