package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.ReferralTriaged;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/** What people see of a referral that is not, or not wholly, theirs. */
class OthersReferralsBrowserIT extends PagesInABrowser {

    private final UUID referralId = UUID.randomUUID();
    private final String page = "/referrals/" + reference(referralId);

    @Test
    void aLinkWorkerSeesNoReasonsAndNoHistory(Chromium chromium) {
        ReferralTriaged event =
                TriagedEvents.routine(
                        referralId,
                        "E06000057",
                        Pathway.VCSE_LINK_WORK,
                        Pathway.SPECIALIST_PERINATAL);
        open(event, "Amara", "Testford");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "linkworker");
            visitor.page().navigate(page);
            look(visitor, "referral-link-work");

            assertThat(visitor.page().locator("main")).not().containsText("Mild low mood");
            assertThat(visitor.page().locator("main")).not().containsText("Low mood since");
            assertThat(visitor.page().locator("main")).not().containsText("An older child");
            assertThat(visitor.page().locator("main")).not().containsText("Specialist perinatal");
            assertThat(visitor.page().getByText("Only before 3pm")).isVisible();
        }
    }

    @Test
    void theGlassIsBrokenForAReasonThatGovernanceReads(Chromium chromium) {
        open(
                TriagedEvents.routine(referralId, "E06000057", Pathway.SPECIALIST_PERINATAL),
                "Amara",
                "Testford");

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "sunderland");
            Page at = visitor.page();
            at.navigate(page);
            look(visitor, "glass");
            press(at, "Open the referral");
            look(visitor, "glass-error");
            at.getByLabel("Why do you need to see it?").fill("She phoned our duty line tonight");
            press(at, "Open the referral");
            assertThat(at.getByText("This referral belongs to another team")).isVisible();
            assertThat(at.getByText("TESTFORD, Amara")).isVisible();
            assertThat(at.getByText("Accept the referral")).hasCount(0);
            look(visitor, "glass-broken");
        }
        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "governance");
            visitor.page().navigate("/access?account=sunderland");
            look(visitor, "access-phone");

            assertThat(visitor.page().locator("tbody"))
                    .containsText("She phoned our duty line tonight");
            assertThat(visitor.page().locator("main")).not().containsText("TESTFORD");
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
