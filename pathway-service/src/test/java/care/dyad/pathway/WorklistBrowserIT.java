package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.regex.Pattern;

/** The worklist: what is on it, narrowed how, for whom, and what becomes of what changes. */
class WorklistBrowserIT extends PagesInABrowser {

    @Test
    void redFlagsStandAboveTheEarliestDeadline(Chromium chromium) {
        routine("E06000057", "Amara", "Testford");
        urgent("Ewa", "Mockridge");
        emergency("Zainab", "Specimen");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            look(visitor, "worklist-desktop");

            assertThat(visitor.page().locator("tbody th a"))
                    .hasText(
                            new String[] {"SPECIMEN, Zainab", "MOCKRIDGE, Ewa", "TESTFORD, Amara"});
            assertThat(visitor.page().locator(".dyad-tile__number"))
                    .hasText(new String[] {"3", "0", "1", "1", "1"});
            assertThat(visitor.page().locator("main h2"))
                    .hasText(
                            new String[] {
                                "Red flags: respond now",
                                "2 other referrals, earliest deadline first"
                            });
            assertThat(visitor.page().title()).doesNotContain("Testford");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void eachRowIsACardOnAPhone(Chromium chromium) {
        routine("E06000057", "Amara", "Testford");
        emergency("Zainab", "Specimen");

        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "clinician");
            look(visitor, "worklist-phone");

            assertThat(visitor.page().getByText("TESTFORD, Amara")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void tilesAndFiltersStandInTheAddress(Chromium chromium) {
        routine("E06000057", "Amara", "Testford");
        emergency("Zainab", "Specimen");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            Page page = visitor.page();
            follow(page, "On track");
            assertThat(page).hasURL(Pattern.compile(".*/worklist\\?due=later"));
            assertThat(page.locator("tbody th a")).hasText("TESTFORD, Amara");

            page.getByLabel("Pathway").selectOption("parent_infant");
            press(page, "Apply");
            assertThat(page.getByText("No open referrals match these filters")).isVisible();
            look(visitor, "worklist-no-match");
            follow(page, "Clear filters");
            assertThat(page.locator("tbody tr")).hasCount(2);
        }
    }

    @Test
    void anEmptyWorklistSaysWhatToDo(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "linkworker");
            look(visitor, "worklist-empty");

            assertThat(visitor.page().getByText("No referral waits for you")).isVisible();
        }
    }

    @Test
    void aPersonIsFoundWithoutANameInTheAddress(Chromium chromium) {
        routine("E06000057", "Amara", "Testford");
        routine("E06000057", "Grace", "Synthia");

        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            signIn(visitor, "clinician");
            Page page = visitor.page();
            page.locator("#text").fill("testf");
            press(page, "Search");

            assertThat(page.locator("tbody th a")).hasText("TESTFORD, Amara");
            assertThat(page.url()).doesNotContainIgnoringCase("testf");
            visitor.photograph("worklist-found");
            page.locator("#text").fill("999 000 1006");
            press(page, "Search");
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.locator("#text").fill("nobody");
            press(page, "Search");
            assertThat(page.getByText("Nobody found")).isVisible();
        }
    }

    @Test
    void aTeamSeesItsOwnReferralsOnly(Chromium chromium) {
        routine("E06000057", "Amara", "Testford");
        routine("E08000024", "Grace", "Synthia");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "sunderland");

            assertThat(visitor.page().locator("tbody th a")).hasText("SYNTHIA, Grace");
            visitor.page().locator("#text").fill("Testford");
            press(visitor.page(), "Search");
            assertThat(visitor.page().getByText("Nobody found")).isVisible();
        }
    }

    @Test
    void aLongWorklistHasPages(Chromium chromium) {
        for (int i = 0; i < 27; i++) {
            routine("E06000057", "Ada", "Fixture" + i);
        }

        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            signIn(visitor, "clinician");
            Page page = visitor.page();
            assertThat(page.locator("tbody tr")).hasCount(25);
            follow(page, "Next");

            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.getByText("Page 2 of 2")).isVisible();
        }
    }

    @Test
    void aChangeIsToldWithoutMovingARow(Chromium chromium) {
        routine("E06000057", "Amara", "Testford");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            Page page = visitor.page();
            emergency("Zainab", "Specimen");

            Locator notice = page.getByText("1 referral has changed.");
            notice.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            assertThat(page.locator("tbody tr")).hasCount(1);
            look(visitor, "worklist-changed");
            follow(page, "Refresh the list");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whoIsNamedOnThePageIsInTheAccessLog(Chromium chromium) {
        UUID id = routine("E06000057", "Amara", "Testford");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
        }

        assertThat(
                        count(
                                "SELECT count(*) FROM access_log WHERE kind = 'LISTED'"
                                        + " AND account = 'clinician' AND referral_id = ?",
                                id))
                .isOne();
    }

    private UUID routine(String area, String givenName, String familyName) {
        return open(
                TriagedEvents.routine(UUID.randomUUID(), area, Pathway.SPECIALIST_PERINATAL),
                givenName,
                familyName);
    }

    private UUID urgent(String givenName, String familyName) {
        return open(triaged(Priority.URGENT, "T4"), givenName, familyName);
    }

    private UUID emergency(String givenName, String familyName) {
        return open(triaged(Priority.EMERGENCY, "T1"), givenName, familyName);
    }

    private static care.dyad.events.ReferralTriaged triaged(Priority priority, String rule) {
        return TriagedEvents.triaged(
                UUID.randomUUID(), "E06000057", priority, rule, Pathway.SPECIALIST_PERINATAL);
    }
}
