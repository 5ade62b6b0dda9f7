package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.schemas.Topics;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** Ops finds what is held, understands it and mends it, on pages that name nobody. */
class HeldEventsBrowserIT extends PagesInABrowser {

    private static final String REFUSED = "The database refused it";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final UUID[] refused = Stream.generate(UUID::randomUUID).limit(3).toArray(UUID[]::new);
    private RefusingDatabase database;

    @BeforeEach
    void theDatabaseRefuses() {
        database = new RefusingDatabase(jdbc);
        database.mend();
        database.forgetWhatIsHeld();
        database.refuse(refused);
    }

    @AfterEach
    void mend() {
        database.mend();
        database.forgetWhatIsHeld();
    }

    @Test
    void opsSeesWhyAnEventIsHeldAndReplaysIt(Chromium chromium) {
        triage(refused[0], 1);
        triage(refused[0], 2);
        held(2);

        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            signIn(visitor, "ops");
            follow(page, "Held events");
            assertThat(page.locator("tbody")).containsText(REFUSED);
            look(visitor, "held-list");

            follow(page, "ReferralTriaged");
            look(visitor, "held-event");
            press(page, "See what a replay would do");
            assertThat(page.locator("#outcome + ul")).containsText(REFUSED);
            database.mend();
            press(page, "See what a replay would do");
            assertThat(page.locator("#outcome + ul")).containsText("It would take effect.");
            assertThat(page.locator("#outcome + ul")).containsText("EpisodeOpened");
            look(visitor, "held-preview");
            press(page, "Replay it and those behind it");

            Locator outcomes = page.locator("#outcome + ul li");
            assertThat(outcomes).hasCount(2);
            assertThat(outcomes.last()).containsText("It took effect.");
            assertThat(page.locator("h1")).containsText("Replayed");
            assertThat(page.locator(".dyad-timeline")).containsText("ops");
            look(visitor, "held-replayed");
            follow(page, "Held events");
            assertThat(page.getByText("Nothing is held.")).isVisible();
            look(visitor, "held-none");
            assertThat(visitor.complaints()).isEmpty();
        }
        eventually()
                .until(
                        () ->
                                count(
                                                "SELECT count(*) FROM episode WHERE referral_id = ?",
                                                refused[0])
                                        > 0);
    }

    @Test
    void aReplayGoesOnByItselfUntilNothingIsLeft(Chromium chromium) {
        Arrays.stream(refused).forEach(id -> triage(id, 1));
        held(3);
        database.mend();

        try (Visitor visitor = chromium.onAPhone(origin())) {
            Page page = visitor.page();
            signIn(visitor, "ops");
            page.navigate("/held-events");
            look(visitor, "held-list-phone");
            press(page, "Replay these");
            page.getByLabel("At most so many events").fill("many");
            press(page, "Replay");
            assertThat(page.getByText("Enter a number from 1 to 10000")).isVisible();
            look(visitor, "held-replay-wrong-phone");
            page.getByLabel("At most so many events").fill("10");
            page.getByLabel("So many in a second").fill("1");
            press(page, "Replay");

            assertThat(page.locator("h1")).containsText("The replay has ended", PATIENTLY);
            assertThat(page.locator(".dyad-tile").first()).containsText("3");
            look(visitor, "held-replayed-phone");
            assertThat(visitor.complaints()).singleElement().asString().contains("422");
        }
        assertThat(countHeld()).isZero();
    }

    @Test
    void aReplayThatIsStoppedLeavesTheRest(Chromium chromium) {
        Arrays.stream(refused).forEach(id -> triage(id, 1));
        held(3);
        database.mend();

        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            replayOne(visitor);
            press(visitor.page(), "Go on");
            assertThat(visitor.page().locator(".dyad-tile").first()).containsText("2");
            visitor.photograph("held-replaying-without-javascript");
            press(visitor.page(), "Stop");
            assertThat(visitor.page().locator("tbody tr")).hasCount(1);
        }
        assertThat(countHeld()).isOne();
    }

    @Test
    void anEventIsGivenUpForAReasonOnly(Chromium chromium) {
        triage(refused[0], 1);
        held(1);

        try (Visitor visitor = chromium.onAPhone(origin())) {
            Page page = visitor.page();
            signIn(visitor, "ops");
            page.navigate("/held-events");
            follow(page, "ReferralTriaged");
            assertThat(page.locator("main")).not().containsText(reference(refused[0]));
            page.getByText("Show its fields").click();
            assertThat(page.locator("main")).not().containsText(reference(refused[0]));
            look(visitor, "held-event-phone");
            follow(page, "Discard it");
            page.getByLabel("Why is it given up?").fill("of Ann");
            press(page, "Discard it");
            assertThat(page.getByText("There is a problem")).isVisible();
            look(visitor, "held-discard-phone");
            page.getByLabel("Why is it given up?").fill("TEAM_TOLD_BY_PHONE");
            press(page, "Discard it");

            assertThat(page.locator("h1")).containsText("Discarded");
            assertThat(page.locator(".dyad-timeline")).containsText("TEAM_TOLD_BY_PHONE");
        }
        assertThat(countHeld()).isZero();
    }

    @Test
    void whatSomebodyElseHasSettledIsSaid(Chromium chromium) {
        triage(refused[0], 1);
        held(1);

        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            signIn(visitor, "ops");
            page.navigate("/held-events");
            follow(page, "ReferralTriaged");
            database.forgetWhatIsHeld();
            press(page, "Replay it");

            assertThat(page.locator("h1")).containsText("It is not next");
            look(visitor, "held-refused");
            page.navigate("/held-events/nothing");
            assertThat(page.locator("h1")).containsText("There is no such held event");
        }
    }

    @Test
    void whoWatchesAReplayCanStopIt(Chromium chromium) {
        Arrays.stream(refused).forEach(id -> triage(id, 1));
        held(3);
        database.mend();

        try (Visitor visitor = chromium.atADesk(origin())) {
            visitor.page().route("**/assets/replay*.js", route -> route.abort());
            replayOne(visitor);
            look(visitor, "held-replaying");
            press(visitor.page(), "Stop");

            assertThat(visitor.page().locator("tbody tr")).hasCount(2);
        }
    }

    private static void replayOne(Visitor visitor) {
        Page page = visitor.page();
        signIn(visitor, "ops");
        page.navigate("/held-events/replays");
        page.getByLabel("So many in a second").fill("1");
        press(page, "Replay");
        assertThat(page.locator("h1")).containsText("Replay under way");
    }

    private void triage(UUID id, long sequence) {
        ReferralTriaged event =
                TriagedEvents.triaged(
                        id, "E06000057", Priority.ROUTINE, "T10", Pathway.VCSE_LINK_WORK);
        event.put("sequence", sequence);
        publish(record(Topics.REFERRAL_TRIAGED, id, event.getEventId(), event));
    }

    private void held(int events) {
        eventually().until(() -> countHeld() == events);
    }

    private int countHeld() {
        return jdbc.sql("SELECT count(*) FROM held_event WHERE state = 'HELD'")
                .query(Integer.class)
                .single();
    }
}
