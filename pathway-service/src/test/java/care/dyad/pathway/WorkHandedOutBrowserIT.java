package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.Pathway;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.regex.Pattern;

/** What helps a team to share its work: assigning many, views of one's own, and notes. */
class WorkHandedOutBrowserIT extends PagesInABrowser {

    @Test
    void aTeamLeadAssignsManyAndIsToldWhatWasRefused(Chromium chromium) {
        UUID link = routine("Amara", "Testford", Pathway.VCSE_LINK_WORK);
        UUID specialist = routine("Grace", "Synthia", Pathway.SPECIALIST_PERINATAL);
        routine("Ewa", "Mockridge", Pathway.SPECIALIST_PERINATAL);

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "lead");
            Page page = visitor.page();
            choose(page, "TESTFORD, Amara");
            choose(page, "SYNTHIA, Grace");
            look(visitor, "assign-desktop");
            press(page, "Assign");
            assertThat(page.locator(".nhsuk-error-summary")).containsText("Choose who takes care");
            assertThat(page.locator("input[name=choice]:checked")).hasCount(2);
            look(visitor, "assign-error");

            page.getByLabel("Who takes care of them?").selectOption("linkworker");
            press(page, "Assign");

            assertThat(page).hasURL(Pattern.compile(".*/worklist/assign/[0-9a-f-]{36}"));
            assertThat(page.getByText("1 referral was assigned")).isVisible();
            assertThat(page.getByText("does not work on this pathway")).isVisible();
            look(visitor, "assign-answer");
            assertThat(assignedTo(link)).isEqualTo("linkworker");
            assertThat(assignedTo(specialist)).isEmpty();
        }
    }

    @Test
    void nobodyIsAssignedWhatTheirTeamCannotSee(Chromium chromium) {
        UUID referral = routine("Grace", "Synthia", Pathway.SPECIALIST_PERINATAL);

        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            signIn(visitor, "lead");
            Page page = visitor.page();
            choose(page, "SYNTHIA, Grace");
            page.getByLabel("Who takes care of them?").selectOption("sunderland");
            press(page, "Assign");

            assertThat(page.getByText("Nothing was assigned")).isVisible();
            assertThat(page.getByText("could not see it")).isVisible();
            visitor.photograph("assign-no-script");
            assertThat(assignedTo(referral)).isEmpty();
        }
    }

    @Test
    void whoWasSlowerIsToldAndChangesNothing(Chromium chromium) throws Exception {
        UUID referral = routine("Grace", "Synthia", Pathway.SPECIALIST_PERINATAL);

        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "lead");
            Page page = visitor.page();
            choose(page, "SYNTHIA, Grace");
            look(visitor, "assign-phone");
            post(
                    "clinician",
                    "/api/episodes/" + episode(referral) + "/assignment",
                    "{\"account\": \"clinician\"}");
            page.getByLabel("Who takes care of them?").selectOption("triage");
            press(page, "Assign");

            look(visitor, "assign-answer-phone");
            assertThat(page.getByText("Somebody else changed it meanwhile")).isVisible();
            assertThat(assignedTo(referral)).isEqualTo("clinician");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aViewIsSavedUsedAndDeleted(Chromium chromium) {
        routine("Amara", "Testford", Pathway.SPECIALIST_PERINATAL);

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            Page page = visitor.page();
            page.navigate("/worklist?due=later&assigned=nobody");
            follow(page, "save them as a view");
            press(page, "Save the view");
            assertThat(page.locator(".nhsuk-error-summary")).containsText("Enter a name");
            look(visitor, "views-error");
            page.getByLabel("What do you call this view?").fill("Free & in time");
            press(page, "Save the view");

            page.navigate("/worklist");
            look(visitor, "worklist-views");
            follow(page, "Free & in time");
            assertThat(page).hasURL(Pattern.compile(".*due=later&assigned=nobody"));
            follow(page, "Delete views");
            look(visitor, "views");
            press(page, "Delete Free & in time");
            assertThat(page.getByText("There are none yet.")).isVisible();
        }
        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "clinician");
            visitor.page().navigate("/worklist/views?due=later");
            look(visitor, "views-phone");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aNoteStandsInTheTimelineAndCannotBeChanged(Chromium chromium) {
        UUID referral = routine("Amara", "Testford", Pathway.VCSE_LINK_WORK);

        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "clinician");
            Page page = visitor.page();
            page.navigate("/referrals/" + reference(referral) + "/note");
            press(page, "Add a note");
            assertThat(page.locator(".nhsuk-error-summary")).containsText("Write the note");
            look(visitor, "note-error");
            page.locator("#text").fill("She prefers to be phoned after the school run.");
            press(page, "Add a note");

            assertThat(page.getByText("The note is added.")).isVisible();
            assertThat(page.locator(".dyad-timeline")).containsText("Note by clinician");
            assertThat(page.locator(".dyad-timeline")).containsText("after the school run");
            look(visitor, "note-added");
        }
        try (Visitor visitor = chromium.onAPhone(origin())) {
            signIn(visitor, "linkworker");
            visitor.page().navigate("/referrals/" + reference(referral));

            assertThat(visitor.page().locator(".dyad-timeline")).not().containsText("school run");
            visitor.page().navigate("/referrals/" + reference(referral) + "/note");
            look(visitor, "note-phone");
            visitor.page().locator("#text").fill("She came to the group on Monday.");
            press(visitor.page(), "Add a note");
            assertThat(visitor.page().locator(".dyad-timeline")).containsText("on Monday");
            assertThat(visitor.complaints()).isEmpty();
        }
        for (String change :
                new String[] {"DELETE FROM referral_note", "UPDATE referral_note SET text = ''"}) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    private static void choose(Page page, String name) {
        page.locator("tr", new Page.LocatorOptions().setHasText(name))
                .locator("input[name=choice]")
                .check();
    }

    private String assignedTo(UUID referral) {
        return jdbc.sql("SELECT coalesce(assigned_to, '') FROM episode WHERE referral_id = ?")
                .param(referral)
                .query(String.class)
                .single();
    }

    private UUID episode(UUID referral) {
        return jdbc.sql("SELECT episode_id FROM episode WHERE referral_id = ?")
                .param(referral)
                .query(UUID.class)
                .single();
    }

    private UUID routine(String givenName, String familyName, Pathway pathway) {
        return open(
                TriagedEvents.routine(UUID.randomUUID(), "E06000057", pathway),
                givenName,
                familyName);
    }
}
