package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;
import care.dyad.ui.SessionLimits;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Signing in and out, and how a session ends. */
@Import(SignInBrowserIT.Sessions.class)
class SignInBrowserIT extends PagesInABrowser {

    @Autowired private Sessions sessions;

    /** The sessions of the service, so that a test can let time pass for them. */
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

        /** Nobody has used any session for this long. */
        void idleFor(Duration time) {
            open.forEach(
                    session ->
                            session.setAttribute(
                                    SessionLimits.LAST_USED,
                                    Clock.systemUTC().instant().minus(time)));
        }
    }

    @Test
    void signsInToThePageThatWasAskedForAndOut(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            page.navigate("/worklist?due=breached");
            look(visitor, "sign-in-desktop");
            press(page, "Sign in");
            assertThat(page).hasTitle(Pattern.compile("Error: Sign in.*"));
            look(visitor, "sign-in-error");
            page.getByLabel("Username").fill("clinician");
            page.getByLabel("Password").fill("demo");
            press(page, "Sign in");
            assertThat(page).hasURL(origin() + "/worklist?due=breached");

            press(page, "Sign out");

            assertThat(page.getByText("You are signed out")).isVisible();
            page.navigate("/worklist");
            assertThat(page).hasURL(Pattern.compile(".*/login"));
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void everyoneBeginsWhereTheirWorkIs(Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(origin())) {
            visitor.page().navigate("/login");
            look(visitor, "sign-in-phone");
            signIn(visitor, "triage");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/worklist\\?step=review"));
        }
        try (Visitor visitor = chromium.atADesk(origin())) {
            signIn(visitor, "ops");
            visitor.page().navigate("/worklist");
            assertThat(visitor.page().getByText("Your account may not see this page")).isVisible();
            look(visitor, "not-allowed");
        }
    }

    @Test
    void anIdleSessionIsWarnedAndCanBeKept(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            page.clock().install();
            signIn(visitor, "clinician");
            page.waitForLoadState(LoadState.NETWORKIDLE);

            sessions.idleFor(Duration.ofSeconds(13 * 60 + 30));
            letMinutesPass(page, () -> page.getByText("Are you still there?").isVisible());

            look(visitor, "session-warning");
            press(page, "Stay signed in");
            assertThat(page.getByText("Are you still there?")).isHidden();
            page.reload();
            assertThat(page.getByText("Signed in as clinician")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void liveUpdatesDoNotKeepASessionAlive(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            page.clock().install();
            signIn(visitor, "clinician");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            sessions.idleFor(Duration.ofMinutes(14));
            page.clock().runFor(6_000);

            assertThat(page.evaluate("fetch('/session/left').then(a => a.text()).then(Number)"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER)
                    .isBetween(1, 60);
            sessions.idleFor(Duration.ofMinutes(16));
            letMinutesPass(page, () -> page.url().endsWith("/login?idle"));

            assertThat(page.getByText("You were signed out because your session ended"))
                    .isVisible();
            look(visitor, "sign-in-idle");
        }
    }

    // One jump would pass by a page that is waiting for an answer, and has no timer to run.
    private static void letMinutesPass(Page page, BooleanSupplier until) {
        await().pollInSameThread()
                .until(
                        () -> {
                            page.clock().runFor(Duration.ofMinutes(1).toMillis());
                            return until.getAsBoolean();
                        });
    }

    @Test
    void thePagesAboutTheServiceAreOpenToEverybody(Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(origin())) {
            for (String name : new String[] {"help", "accessibility", "privacy"}) {
                visitor.page().navigate("/" + name);
                look(visitor, name + "-phone");
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
