package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Disposition;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** The page of a referral, and what staff record there. */
class ReferralBrowserIT extends PagesInABrowser {

    private final UUID referralId = UUID.randomUUID();
    private final String page = "/referrals/" + reference(referralId);

    @Test
    void sheAndHerNextStepComeFirst(Chromium chromium) {
        openExplained();

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            follow(visitor.page(), "TESTFORD, Amara");
            look(visitor, "referral-desktop");

            assertThat(visitor.page().locator(".dyad-patient")).containsText("999 000 1006");
            assertThat(visitor.page().locator(".dyad-patient")).containsText("Baby 8 weeks old");
            assertThat(visitor.page().locator(".dyad-next")).containsText("Due in 14 days");
            assertThat(visitor.page().getByText("Mild low mood, no complexity")).isVisible();
            assertThat(visitor.page().getByText("An older child is on a plan")).isVisible();
            assertThat(visitor.page().getByText("Only before 3pm")).isVisible();
            assertThat(visitor.page().title()).doesNotContainIgnoringCase("testford");
            assertThat(visitor.complaints()).isEmpty();
        }
        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "clinician");
            visitor.page().navigate(page);
            look(visitor, "referral-phone");
        }
    }

    @Test
    void anEpisodeGoesItsWayWithoutJavaScript(Chromium chromium) {
        openSpecialist("E06000057");
        clock.set(Instant.parse("2026-11-27T10:00:00Z"));

        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            signIn(visitor, "clinician");
            Page at = visitor.page();
            at.navigate(page);
            press(at, "Accept the referral");
            assertThat(at.getByText("The referral is accepted.")).isVisible();
            follow(at, "Record an assessment");
            type(at, "25", "11", "2026", "9:30am");
            at.getByLabel("She came, on time").check();
            at.getByLabel("Face to face").check();
            press(at, "Record an assessment");
            assertThat(at.getByText("The assessment is recorded.")).isVisible();
            follow(at, "Record the start of the intervention");
            type(at, "26", "11", "2026", "14:00");
            press(at, "Record the start of the intervention");
            assertThat(at.getByText("The start of the intervention is recorded.")).isVisible();
            visitor.photograph("referral-done");
            assertThat(at.locator(".dyad-timeline")).containsText("Recorded: assessment");
        }
        assertThat(
                        count(
                                "SELECT count(*) FROM episode WHERE state = 'INTERVENTION_STARTED'"
                                        + " AND referral_id = ?",
                                referralId))
                .isOne();
    }

    @Test
    void whatIsWrongIsNamedAndKept(Chromium chromium) {
        openSpecialist("E06000057");
        clock.set(Instant.parse("2026-11-27T10:00:00Z"));

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            Page at = visitor.page();
            at.navigate(page);
            press(at, "Accept the referral");
            follow(at, "Record an assessment");
            look(visitor, "assessment-desktop");
            type(at, "31", "2", "2026", "noon");
            press(at, "Record an assessment");

            assertThat(at).hasTitle(Pattern.compile("Error: Record an assessment.*"));
            assertThat(at.locator(".nhsuk-error-summary li")).hasCount(4);
            look(visitor, "assessment-errors");
            assertThat(at.locator("#time")).hasValue("noon");
            type(at, "28", "11", "2026", "10am");
            at.getByLabel("She came, on time").check();
            at.getByLabel("By video").check();
            press(at, "Record an assessment");
            assertThat(at.locator(".nhsuk-error-summary"))
                    .containsText("The time lies in the future");
        }
    }

    @Test
    void theSecondOfTwoPeopleIsTold(Chromium chromium) {
        openSpecialist("E08000024");

        try (Visitor one = chromium.atADesk(origin());
                Visitor other = chromium.onAPhone(origin())) {
            signIn(one, "clinician");
            signIn(other, "sunderland");
            one.page().navigate(page);
            other.page().navigate(page);
            press(one.page(), "Accept the referral");
            press(other.page(), "Accept the referral");

            assertThat(other.page().getByText("Somebody else changed this referral")).isVisible();
            look(other, "referral-changed-phone");
            assertThat(other.page().locator(".dyad-timeline")).containsText("by clinician");
        }
    }

    @Test
    void twoPeopleStepDown(Chromium chromium) {
        openForReview();

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "triage");
            Page at = visitor.page();
            at.navigate(page);
            look(visitor, "referral-proposed");
            press(at, "Review the referral");
            press(at, "Review the referral");
            assertThat(at).hasTitle(Pattern.compile("Error: Review.*"));
            look(visitor, "review-errors");
            at.getByLabel("Other pathways or another priority").check();
            at.getByLabel("Link work (VCSE)").check();
            at.getByLabel("Routine").check();
            at.getByLabel("Why?").selectOption("SPOKE_WITH_MOTHER");
            at.getByLabel("In your own words").fill("Sleeps again and has help at home");
            look(visitor, "review-desktop");
            press(at, "Review the referral");
            assertThat(at.getByText("A second person has to agree")).isVisible();
            assertThat(
                            visitor.complaints().stream()
                                    .filter(c -> !c.contains("status of 4"))
                                    .toList())
                    .isEmpty();
        }
        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "clinician");
            Page at = visitor.page();
            at.navigate(page);
            press(at, "Decide as the second person");
            assertThat(at.getByText("Sleeps again and has help at home")).isVisible();
            look(visitor, "second-phone");
            at.getByLabel("Yes").check();
            press(at, "Decide as the second person");
            assertThat(at.getByText("What you said as the second person is recorded")).isVisible();
        }
    }

    private void openSpecialist(String area) {
        open(
                TriagedEvents.routine(referralId, area, Pathway.SPECIALIST_PERINATAL),
                "Amara",
                "Testford");
    }

    private void openExplained() {
        ReferralTriaged event =
                TriagedEvents.routine(
                        referralId,
                        "E09000014",
                        Pathway.SPECIALIST_PERINATAL,
                        Pathway.PARENT_INFANT);
        TriagedEvents.explain(event);
        event.getFacts().put("safeguardingConcern", true);
        open(event, "Amara", "Testford");
    }

    private void openForReview() {
        ReferralTriaged event =
                TriagedEvents.triaged(
                        referralId,
                        "E06000057",
                        Priority.URGENT,
                        "T6b",
                        Pathway.SPECIALIST_PERINATAL);
        event.put("disposition", Disposition.REVIEW);
        open(event, "Amara", "Testford");
    }

    private static void type(Page page, String day, String month, String year, String time) {
        page.locator("#attended-day").fill(day);
        page.locator("#attended-month").fill(month);
        page.locator("#attended-year").fill(year);
        page.locator("#time").fill(time);
    }
}
