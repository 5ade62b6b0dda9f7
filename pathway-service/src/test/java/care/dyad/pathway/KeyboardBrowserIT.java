package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** The day of a team lead who uses no mouse. */
class KeyboardBrowserIT extends PagesInABrowser {

    @Test
    void aReferralIsHandedOutAcceptedAndAssessedByKeyboardAlone(Chromium chromium) {
        open(
                TriagedEvents.routine(UUID.randomUUID(), "E06000057", Pathway.SPECIALIST_PERINATAL),
                "Grace",
                "Synthia");
        clock.set(Instant.parse("2026-11-27T10:00:00Z"));

        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            var keyboard = new Keyboard(page);
            signInByKeyboard(keyboard);

            keyboard.press("Choose SYNTHIA, Grace", "Space");
            keyboard.type("Who takes care of them?", "clinician");
            keyboard.press("Assign", "Enter");
            assertThat(page.getByText("1 referral was assigned")).isVisible();

            keyboard.press("Worklist", "Enter");
            assertThat(page).hasURL(Pattern.compile("/worklist$"));
            keyboard.press("SYNTHIA, Grace", "Enter");
            assertThat(page).hasTitle(Pattern.compile("Referral DY-.*"));
            keyboard.press("Accept the referral", "Enter");
            assertThat(page.getByText("The referral is accepted.")).isVisible();
            assessed(keyboard);
            noted(keyboard);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private void signInByKeyboard(Keyboard keyboard) {
        keyboard.page().navigate(origin() + "/worklist");
        keyboard.press("Tab");
        assertThat(keyboard.name()).isEqualTo("Skip to main content");
        keyboard.press("Enter");
        keyboard.type("Username", "lead");
        keyboard.type("Password", "demo");
        keyboard.press("Enter");
        assertThat(keyboard.page().getByText("Signed in as lead")).isVisible();
    }

    private static void assessed(Keyboard keyboard) {
        keyboard.press("Record an assessment", "Enter");
        assertThat(keyboard.page()).hasTitle(Pattern.compile("Record an assessment.*"));
        keyboard.type("Day", "25");
        keyboard.type("Month", "11");
        keyboard.type("Year", "2026");
        keyboard.type("At what time?", "9:30am");
        keyboard.press("She came, on time", "Space");
        keyboard.press("Face to face", "Space");
        keyboard.press("Record an assessment", "Enter");
        assertThat(keyboard.page().getByText("The assessment is recorded.")).isVisible();
    }

    private static void noted(Keyboard keyboard) {
        keyboard.press("Add a note", "Enter");
        assertThat(keyboard.page()).hasTitle(Pattern.compile("Add a note.*"));
        keyboard.type("What do others", "She came with her sister.");
        keyboard.press("Add a note", "Enter");
        assertThat(keyboard.page().locator(".dyad-timeline")).containsText("with her sister");
    }
}
