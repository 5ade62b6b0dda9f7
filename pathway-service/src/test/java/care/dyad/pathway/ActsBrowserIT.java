package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/**
 * What else staff do with a referral: assign it, decline it, close it, and stop words that hurt.
 */
class ActsBrowserIT extends PagesInABrowser {

    private final UUID referralId = UUID.randomUUID();
    private final String page = "/referrals/" + reference(referralId);

    @Test
    void whatIsAssignedToMeIsMine(Chromium chromium) {
        openSpecialist();

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            Page at = visitor.page();
            at.navigate(page);
            follow(at, "Assign");
            look(visitor, "assignment-desktop");
            at.getByLabel("I do").check();
            press(at, "Assign");
            assertThat(at.getByText("It is assigned.")).isVisible();

            at.navigate("/worklist?assigned=me");
            assertThat(at.locator("tbody tr")).hasCount(1);
            look(visitor, "worklist-mine");
            at.navigate("/worklist?assigned=nobody");
            assertThat(at.getByText("No open referrals match these filters")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aDeclinedReferralNeedsAReasonAndABetterPlace(Chromium chromium) {
        openSpecialist();

        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "clinician");
            Page at = visitor.page();
            at.navigate(page);
            follow(at, "Decline the referral");
            press(at, "Decline the referral");
            assertThat(at.locator(".nhsuk-error-summary li")).hasCount(2);
            look(visitor, "decline-errors-phone");
            at.getByLabel("She lives outside the area").check();
            at.getByLabel("Advice for the referrer").fill("Refer her to the team of her new home");
            press(at, "Decline the referral");

            assertThat(at.getByText("The referral is declined.")).isVisible();
            look(visitor, "declined-phone");
        }
        assertThat(
                        count(
                                "SELECT count(*) FROM episode WHERE state = 'OPEN' AND referral_id"
                                        + " = ?",
                                referralId))
                .isZero();
    }

    @Test
    void afterALossNothingIsSaidOfTheBaby(Chromium chromium) {
        openSpecialist();

        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            signIn(visitor, "clinician");
            Page at = visitor.page();
            at.navigate(page);
            assertThat(at.locator(".dyad-patient")).containsText("Baby 8 weeks old");
            follow(at, "Record a loss");
            at.getByLabel("Loss").check();
            press(at, "Stop words about the baby");

            assertThat(at.locator(".dyad-patient")).containsText("Do not mention the baby");
            assertThat(at.locator("main")).not().containsText("Baby 8 weeks old");
            visitor.photograph("referral-after-a-loss");
            at.navigate("/worklist");
            assertThat(at.locator("tbody")).not().containsText("weeks old");
        }
    }

    private void openSpecialist() {
        open(
                TriagedEvents.routine(referralId, "E06000057", Pathway.SPECIALIST_PERINATAL),
                "Amara",
                "Testford");
    }
}
