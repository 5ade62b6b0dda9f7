package care.dyad.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** Every page in every state, at 1280 and 375 pixels. */
class FormPagesBrowserIT extends FormInABrowser {

    private static final List<String> TOPICS =
            List.of(
                    "red-flags",
                    "about-you",
                    "mother",
                    "contact",
                    "stage",
                    "mood",
                    "scores",
                    "history",
                    "mother-and-baby",
                    "practical-needs",
                    "consent",
                    "reason");

    @Test
    void everyPageIsSoundAtADesk(Chromium chromium) {
        try (Visitor visitor = chromium.atADesk(origin())) {
            lookAtEveryPage(visitor, "desktop");
        }
    }

    @Test
    void everyPageIsSoundOnAPhone(Chromium chromium) {
        try (Visitor visitor = chromium.onAPhone(origin())) {
            lookAtEveryPage(visitor, "phone");
        }
    }

    private void lookAtEveryPage(Visitor visitor, String name) {
        Page page = visitor.page();
        var writer = new FormWriter(page);
        page.navigate("/refer/mine");
        look(visitor, name + "-sign-in");
        writer.press("Sign in");
        look(visitor, name + "-sign-in-error");
        writer.signIn();
        look(visitor, name + "-mine");
        page.navigate("/refer");
        look(visitor, name + "-start");
        writer.press("Start a new referral");
        String draft = page.url().replaceAll("/red-flags$", "");
        for (String topic : TOPICS) {
            page.navigate(draft + "/" + topic);
            look(visitor, name + "-" + topic);
            writer.goOn();
            look(visitor, name + "-" + topic + "-answered");
        }
        page.navigate(draft + "/check");
        writer.press("Send the referral");
        assertThat(page).hasTitle(Pattern.compile("Error: Check your answers.*"));
        look(visitor, name + "-check-error");
        page.navigate(draft + "/red-flags");
        writer.choose("An active plan or intent of suicide");
        writer.goOn();
        look(visitor, name + "-act-now");
        page.navigate(draft + "/area");
        look(visitor, name + "-area");
        page.navigate(draft + "/nothing");
        assertThat(page.locator("h1")).hasText("Page not found");
        look(visitor, name + "-not-found");
        page.navigate("/refer");
        look(visitor, name + "-start-unfinished");
        assertThat(page.getByText("Go on").first()).isVisible();
        assertThat(visitor.complaints().stream().filter(c -> !c.contains("status of 4")).toList())
                .isEmpty();
    }
}
