package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The report for commissioners as charts and tables. */
class ReportsBrowserIT extends PagesInABrowser {

    private static final List<String> AREAS = List.of("E06000057", "E08000024", "E06000001");

    @AfterEach
    void backToTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    @Test
    void countsStandInChartsAndTables(Chromium chromium) {
        eighteenOfNovember();

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "ops");
            Page page = visitor.page();
            follow(page, "Reports");
            look(visitor, "reports-desktop");
            Locator referrals = page.locator(".dyad-cards section").first();
            assertThat(referrals.locator("svg[role=img] desc")).containsText("to 20 in");
            referrals.locator("summary").click();
            assertThat(referrals.locator("tbody tr").last()).containsText("20");

            String csv = page.getByText("(CSV)").getAttribute("href");
            assertThat(csv).isEqualTo("/reports/figures.csv?from=2025-12&to=2026-11");
            assertThat(page.request().get(csv).text())
                    .startsWith("month,by,row,")
                    .contains("2026-11,");

            page.getByLabel("Show", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("area");
            press(page, "Show");
            assertThat(page.locator("h2").first()).containsText("By area, in November 2026");
            assertThat(page.locator(".dyad-cards section").first()).containsText("Hidden");
            look(visitor, "reports-compare");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsHiddenIsSaidInWords(Chromium chromium) {
        open(
                TriagedEvents.routine(UUID.randomUUID(), "E06000057", Pathway.SPECIALIST_PERINATAL),
                "Amara",
                "Testford");
        clock.set(Instant.parse("2026-12-02T10:00:00Z"));

        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "ops");
            Page page = visitor.page();
            page.navigate("/reports?from=2026-11&to=2026-11&show=ethnicity");
            look(visitor, "reports-hidden-phone");

            assertThat(page.locator("main")).containsText("Of these nothing can be shown here");
        }
    }

    @Test
    void monthsThatCannotBeShownAreRefusedInWords(Chromium chromium) {
        clock.set(Instant.parse("2026-12-02T10:00:00Z"));

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "ops");
            Page page = visitor.page();
            page.navigate("/reports?from=2026-12&to=2026-10");
            assertThat(page.locator(".nhsuk-error-summary")).containsText("must not be after");
            look(visitor, "reports-error");
            page.navigate("/reports?to=2026-12");
            assertThat(page.locator(".nhsuk-error-summary")).containsText("November 2026");
        }
    }

    private void eighteenOfNovember() {
        for (int i = 0; i < 18; i++) {
            open(
                    TriagedEvents.routine(
                            UUID.randomUUID(),
                            AREAS.get(i % AREAS.size()),
                            Pathway.SPECIALIST_PERINATAL),
                    "Amara",
                    "Testford" + i);
        }
        clock.set(Instant.parse("2026-12-02T10:00:00Z"));
    }
}
