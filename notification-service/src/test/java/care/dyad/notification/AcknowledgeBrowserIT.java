package care.dyad.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.application.EscalateUnacknowledged;
import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;
import care.dyad.testing.WithBrowser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.Set;

/** The page on which a message is acknowledged, in every state. */
@WithBrowser
class AcknowledgeBrowserIT extends OneByOne {

    @Autowired private FollowNews followNews;
    @Autowired private EscalateUnacknowledged escalateUnacknowledged;
    @LocalServerPort private int port;

    @Test
    void everyStateIsSoundAtADesk(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            lookAtEveryState(visitor, "desktop");
        }
    }

    @Test
    void everyStateIsSoundOnAPhone(Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(origin())) {
            lookAtEveryState(visitor, "phone");
        }
    }

    @Test
    void itIsAcknowledgedWithoutJavaScript(Chromium chromium) {
        Notice notice = told(Priority.URGENT, "south");
        try (Visitor visitor = chromium.withoutJavaScript(origin())) {
            visitor.page().navigate(pathFor("south"));
            press(visitor.page());

            assertThat(visitor.page().locator("h1")).hasText("Confirmed");
            visitor.photograph("acknowledge-no-script");
        }

        assertThat(stateOf(notice)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void itIsAcknowledgedByKeyboardAlone(Chromium chromium) {
        Notice notice = told(Priority.EMERGENCY, "east");
        try (Visitor visitor = chromium.atADesk(origin())) {
            Page page = visitor.page();
            page.navigate(pathFor("east"));
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to main content")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(button(page)).isFocused();
            visitor.photograph("acknowledge-focus");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Confirmed");
            assertThat(visitor.complaints()).isEmpty();
        }

        assertThat(stateOf(notice)).isEqualTo("ACKNOWLEDGED");
    }

    private void lookAtEveryState(Visitor visitor, String name) {
        lookAtOneThatIsAcknowledged(visitor, name);
        lookAtOneThatNobodyAcknowledges(visitor, name);
        lookAtOneThatIsActedOn(visitor, name);
        assertThat(visitor.complaints()).isEmpty();

        visitor.page().navigate("/acknowledge/AAAA");
        assertThat(visitor.page().locator("h1")).hasText("Page not found");
        look(visitor, name + "-unknown");
        assertThat(visitor.complaints()).allMatch(one -> one.contains("status of 404"));
    }

    private void lookAtOneThatIsAcknowledged(Visitor visitor, String name) {
        Notice notice = told(Priority.EMERGENCY, "north");
        Page page = visitor.page();
        page.navigate(pathFor("north"));
        page.reload();
        assertThat(page.locator("h1")).hasText("Confirm that you have seen this");
        assertThat(page.locator("main")).containsText(notice.reference().value());
        assertThat(page.title()).doesNotContain(notice.reference().value());
        look(visitor, name + "-open");
        assertThat(stateOf(notice)).isEqualTo("OPEN");

        press(page);
        assertThat(page.locator("h1")).hasText("Confirmed");
        look(visitor, name + "-acknowledged");
        assertThat(stateOf(notice)).isEqualTo("ACKNOWLEDGED");

        page.reload();
        assertThat(page.locator("h1")).hasText("Confirmed");
        assertThat(button(page)).hasCount(0);
    }

    private void lookAtOneThatNobodyAcknowledges(Visitor visitor, String name) {
        Notice notice = told(Priority.EMERGENCY, "late");
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofMinutes(15));
            while (escalateUnacknowledged.escalateNext()) {}
        }
        assertThat(stateOf(notice)).isEqualTo("EXHAUSTED");

        visitor.page().navigate(pathFor("late"));

        assertThat(visitor.page().locator("h1")).hasText("Nobody has confirmed this yet");
        assertThat(button(visitor.page())).isVisible();
        look(visitor, name + "-nobody");
    }

    private void lookAtOneThatIsActedOn(Visitor visitor, String name) {
        Notice notice = told(Priority.URGENT, "acting");
        new Teams(followNews)
                .follow(
                        new News.Settled(
                                notice.referralId(),
                                Set.of(NoticeKind.ROUTED),
                                notice.episodeId(),
                                null));

        visitor.page().navigate(pathFor("acting"));

        assertThat(visitor.page().locator("h1")).hasText("Somebody has acted on this already");
        assertThat(button(visitor.page())).hasCount(0);
        look(visitor, name + "-acted-on");
    }

    /** Takes a picture, and finds the page accessible, worded and no wider than the screen. */
    private static void look(Visitor visitor, String name) {
        visitor.photograph("acknowledge-" + name);
        assertThat(visitor.accessibilityFaults()).as(name).isEmpty();
        assertThat(visitor.page().content()).as(name + " is worded").doesNotContain("??");
        assertThat(
                        visitor.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth"
                                                + " <= document.documentElement.clientWidth"))
                .as(name + " fits")
                .isEqualTo(true);
    }

    private Notice told(Priority priority, String team) {
        Notice notice = new Teams(followNews).tell(priority, team);
        drain(Channel.EMAIL);
        return notice;
    }

    private String pathFor(String team) {
        return link(sink.messagesTo(team + "@nhs.example").getFirst());
    }

    private static Locator button(Page page) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("I have seen this and will act on it"));
    }

    private static void press(Page page) {
        button(page).click();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
