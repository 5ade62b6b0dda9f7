package care.dyad.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The journeys of referrers: at a desk, on a phone, without JavaScript and by keyboard. */
@Import(ReferralFormBrowserIT.Sessions.class)
class ReferralFormBrowserIT extends FormInABrowser {

    private static final Pattern REFERENCE = Pattern.compile("DY-[0-9A-Z]{4}-[0-9A-Z]{4}");
    @Autowired private JdbcClient jdbc;
    @Autowired private Sessions sessions;

    /** The sessions of the service, so that a test can end them all. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Sessions implements HttpSessionListener {

        private final Set<HttpSession> open = ConcurrentHashMap.newKeySet();

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            open.add(event.getSession());
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            open.remove(event.getSession());
        }

        void endAll() {
            open.forEach(HttpSession::invalidate);
        }
    }

    @Test
    void aReferralIsSentAndFoundInTheList(Chromium chromium) {
        jdbc.sql("UPDATE referral SET account = gen_random_uuid()::text WHERE account = 'referrer'")
                .update();
        try (Visitor visitor = chromium.atADesk(origin())) {
            String reference = send(visitor);

            visitor.page().navigate("/refer/mine");
            look(visitor, "mine-with-one");

            assertThat(visitor.page().getByText(reference)).isVisible();
            assertThat(visitor.page().content()).doesNotContain("Carefulton");
            assertThat(drafts()).isZero();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aReferralIsSentFromAPhone(Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(origin())) {
            send(visitor);

            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aReferralIsSentWithoutJavaScript(Chromium chromium) {
        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            send(visitor);

            visitor.page().navigate("/refer/mine");
            visitor.photograph("form-no-script-mine");
        }
    }

    private String send(Visitor visitor) {
        jdbc.sql("DELETE FROM form_draft").update();
        Page page = visitor.page();
        var writer = new FormWriter(page);
        writer.start();
        writer.noRedFlags();
        writer.aboutMe();
        writer.mother();
        writer.restAfterMother();
        assertThat(page.locator("h1")).containsText("Check your answers");
        visitor.photograph("form-check-" + page.viewportSize().width);
        writer.press("Send the referral");
        assertThat(page.locator("h1")).hasText("Referral sent");
        visitor.photograph("form-sent-" + page.viewportSize().width);
        assertThat(page.title()).doesNotContainPattern(REFERENCE);
        return REFERENCE
                .matcher(page.locator(".nhsuk-panel").innerText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void theWrongAnswerIsNamedLinkedAndKept(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            var writer = new FormWriter(page);
            writer.start();
            writer.noRedFlags();
            writer.aboutMe();
            writer.choose("Yes");
            writer.type("NHS number", "9990001244");
            writer.date("mother-birthDate", "31", "2", "1994");
            writer.goOn();
            look(visitor, "mother-errors");

            assertThat(page).hasTitle(Pattern.compile("Error: The mother.*"));
            assertThat(page.locator(".nhsuk-error-summary")).isFocused();
            assertThat(page.locator(".nhsuk-error-summary"))
                    .containsText("Check the NHS number: at least one digit is wrong");
            assertThat(page.locator(".nhsuk-error-summary"))
                    .containsText("Date of birth must be a real date");
            page.getByText("Date of birth must be a real date").first().click();
            assertThat(page.locator("#mother-birthDate-day")).isFocused();
            assertThat(page.locator("#mother-birthDate-day")).hasValue("31");
        }
    }

    @Test
    void aPageIsFilledInByKeyboardAlone(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            new FormWriter(page).start();
            assertThat(page.locator("h1")).containsText("Signs of acute risk");

            page.keyboard().press("Tab");
            assertThat(page.locator(".nhsuk-skip-link")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            for (int i = 0; i < 8; i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Space");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).containsText("About you");
        }
    }

    @Test
    void aDraftSurvivesTheEndOfTheSession(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            var writer = new FormWriter(page);
            writer.start();
            writer.noRedFlags();
            writer.aboutMe();
            String mother = page.url();

            sessions.endAll();
            writer.type("First name", "Nia");
            writer.goOn();

            assertThat(page.getByText("You were signed out")).isVisible();
            look(visitor, "sign-in-after-the-end");
            writer.signIn();
            assertThat(page).hasURL(mother);
            page.navigate(mother.replace("/mother", "/about-you"));
            assertThat(page.getByLabel("Your full name")).hasValue("Ada Referrer");
        }
    }

    @Test
    void sendingTwiceGivesTheSameReference(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            String reference = send(visitor);
            Page page = visitor.page();
            String draft = page.url().replaceAll(".*/", "");

            page.goBack();
            if (page.url().contains("/check")) {
                new FormWriter(page).press("Send the referral");
            }
            page.navigate("/refer/" + draft + "/check");

            assertThat(page.locator(".nhsuk-panel")).containsText(reference);
            assertThat(
                            jdbc.sql("SELECT count(*) FROM referral WHERE source_reference = ?")
                                    .param(draft)
                                    .query(Integer.class)
                                    .single())
                    .isOne();
        }
    }

    private int drafts() {
        return jdbc.sql("SELECT count(*) FROM form_draft").query(Integer.class).single();
    }
}
