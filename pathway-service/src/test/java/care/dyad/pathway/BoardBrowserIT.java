package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralsReconciled;
import care.dyad.schemas.Topics;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

/** The deadlines board, which can hang on a wall. */
class BoardBrowserIT extends PagesInABrowser {

    @Test
    void deadlinesAreCountedWithoutPatients(Chromium chromium) throws Exception {
        openSome();

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "ops");
            Page page = visitor.page();
            look(visitor, "board-desktop");
            assertThat(tile(page, "Breached")).containsText("1");
            assertThat(tile(page, "Due in 3 days")).containsText("0");
            assertThat(tile(page, "Met in time")).containsText("100% of 1");
            assertThat(page.locator("main")).not().containsText("Testford");
            assertThat(page.locator("main")).containsText("No service in area");

            follow(page, "area");
            assertThat(page.locator("tbody th").first()).hasText("E06000057");
            look(visitor, "board-by-area");
            page.goBack();
            page.locator("a[href*='cntw-northumberland']").click();
            look(visitor, "board-deadlines");
            assertThat(page.locator("tbody th").first()).containsText("DY-");
            assertThat(page.request().get("/board/figures.csv").text())
                    .contains(
                            "SPECIALIST_PERINATAL,\"CNTW perinatal community team,"
                                    + " Northumberland\"");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aWallScreenLooksAgainByItself(Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(origin())) {
            Page page = visitor.page();
            page.clock().install();
            signIn(visitor, "ops");
            look(visitor, "board-empty-phone");
            routine("E06000057", Pathway.SPECIALIST_PERINATAL);

            page.clock().runFor(31_000);

            assertThat(tile(page, "Open deadlines").locator(".dyad-tile__number"))
                    .not()
                    .hasText("0");
            look(visitor, "board-phone");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whatDidNotArriveIsCountedAsIntakeSays(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "ops");
            Page page = visitor.page();
            Locator unaccounted = tile(page, "Unaccounted referrals");
            reconciled(0);
            page.navigate("/board");
            assertThat(unaccounted).containsText("0");
            assertThat(page.locator("main")).containsText("Every referral that was sent has");

            reconciled(2);
            page.navigate("/board");
            assertThat(unaccounted).containsText("2");
            assertThat(page.locator("main")).containsText("2 referrals have been sent and not");
            look(visitor, "board-unaccounted");

            jdbc.sql("UPDATE reconciliation SET heard_at = heard_at - interval '1 minute'")
                    .update();
            page.navigate("/board");
            assertThat(unaccounted).containsText("Not known");
            assertThat(page.locator("main")).containsText("has not said for a minute");
            look(visitor, "board-not-told");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private void reconciled(long unaccounted) {
        var event =
                ReferralsReconciled.newBuilder()
                        .setEventId(UUID.randomUUID())
                        .setOccurredAt(clock.instant())
                        .setUnaccounted(unaccounted)
                        .build();
        publish(
                record(
                        Topics.REFERRAL_RECONCILIATIONS,
                        UUID.randomUUID(),
                        event.getEventId(),
                        event));
        eventually().until(() -> taken(event.getEventId()));
    }

    private static Locator tile(Page page, String name) {
        return page.locator(".dyad-tile", new Page.LocatorOptions().setHasText(name));
    }

    private void openSome() throws Exception {
        UUID assessed = routine("E06000057", Pathway.VCSE_LINK_WORK);
        open(
                TriagedEvents.triaged(
                        UUID.randomUUID(),
                        "E06000057",
                        Priority.EMERGENCY,
                        "T1",
                        Pathway.SPECIALIST_PERINATAL),
                "Zainab",
                "Specimen");
        routine("E06000057", Pathway.PARENT_INFANT);
        clock.advance(Duration.ofHours(5));
        UUID episode =
                jdbc.sql("SELECT episode_id FROM episode WHERE referral_id = ?")
                        .param(assessed)
                        .query(UUID.class)
                        .single();
        post("linkworker", "/api/episodes/" + episode + "/acceptance", "");
        post(
                "linkworker",
                "/api/episodes/" + episode + "/assessment",
                """
                {"attendedAt": "2026-11-20T14:00:00Z", "attendance": "5", "mechanism": "01"}\
                """);
    }

    private UUID routine(String area, Pathway pathway) {
        return open(TriagedEvents.routine(UUID.randomUUID(), area, pathway), "Amara", "Testford");
    }
}
