package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.ReferralTriaged;
import care.dyad.schemas.Topics;
import care.dyad.testing.Visitor;
import care.dyad.testing.WithBrowser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.BeforeEach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The running service, an empty worklist, and what is asked of each page that it shows. */
@WithBrowser
abstract class PagesInABrowser extends RunningPathway {

    private static final List<String> TABLES =
            List.of(
                    "worklist_view",
                    "notification_event",
                    "episode_act",
                    "sla_clock",
                    "service_gap",
                    "review",
                    "withdrawal",
                    "episode",
                    "referral_case",
                    "identity");

    @BeforeEach
    void nothingIsOpenOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
        TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    String origin() {
        return "http://localhost:" + port;
    }

    /** Takes a picture, and finds the page accessible and no wider than the screen. */
    static void look(Visitor visitor, String name) {
        visitor.photograph(name);
        assertThat(visitor.accessibilityFaults()).as(name).isEmpty();
        assertThat(
                        visitor.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth"
                                                + " <= document.documentElement.clientWidth"))
                .as(name + " fits")
                .isEqualTo(true);
    }

    static void signIn(Visitor visitor, String account) {
        Page page = visitor.page();
        page.navigate("/login");
        page.getByLabel("Username").fill(account);
        page.getByLabel("Password").fill("demo");
        press(page, "Sign in");
        assertThat(page.getByText("Signed in as " + account)).isVisible();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    /** Opens a case, and waits until it and who it is about are stored. */
    UUID open(ReferralTriaged event, String givenName, String familyName) {
        UUID id = event.getReferralId();
        publish(record(Topics.REFERRAL_TRIAGED, id, event.getEventId(), event));
        UUID identity = UUID.randomUUID();
        publish(
                record(
                        Topics.REFERRAL_IDENTITIES,
                        id,
                        identity,
                        Mothers.identity(identity, id, givenName, familyName)));
        eventually().until(() -> count(STORED, id) == 1);
        return id;
    }

    private static final String STORED =
            "SELECT count(*) FROM identity JOIN referral_case USING (referral_id) WHERE referral_id"
                    + " = ?";

    static String reference(UUID referralId) {
        return "DY-" + referralId.toString().substring(0, 8);
    }
}
