package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.testing.Visitor;
import care.dyad.testing.WithBrowser;

/** The running service, and what is asked of each page that it shows. */
@WithBrowser
abstract class FormInABrowser extends IntakeApi {

    /** Takes a picture, and finds the page accessible and no wider than the screen. */
    static void look(Visitor visitor, String name) {
        visitor.photograph("form-" + name);
        assertThat(visitor.accessibilityFaults()).as(name).isEmpty();
        assertThat(
                        visitor.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth"
                                                + " <= document.documentElement.clientWidth"))
                .as(name + " fits")
                .isEqualTo(true);
    }

    String origin() {
        return "http://localhost:" + port();
    }
}
