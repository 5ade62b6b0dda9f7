package care.dyad.intake.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.Samples;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Ops sees each referral that got stuck, and where, and nobody else does. */
class UnaccountedBrowserIT extends FormInABrowser {

    private static final String PATH = "/unaccounted-referrals";

    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void nothingIsAwaited() {
        jdbc.sql("DELETE FROM awaited_referral").update();
    }

    @Test
    void everyStateIsSoundAtADesk(Chromium chromium) {
        lookAtEveryState(chromium::atADesk, "desktop");
    }

    @Test
    void everyStateIsSoundOnAPhone(Chromium chromium) {
        lookAtEveryState(chromium::onAPhone, "phone");
    }

    @Test
    void manyAreOnPagesTheLongestAwaitedFirst() {
        UUID oldest = stuck(61);
        for (int minutes = 1; minutes <= 60; minutes++) {
            stuck(minutes);
        }
        PageReader reader = ops();

        assertThat(reader.get(PATH).body())
                .contains("Page 1 of 2", reference(oldest))
                .containsPattern(">61</span>Unaccounted for");
        assertThat(rows(reader.get(PATH).body())).isEqualTo(50);
        assertThat(rows(reader.get(PATH + "?page=2").body())).isEqualTo(11);
        assertThat(reader.get(PATH + "?page=3").body()).contains("There is nothing on this page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "2147483647"})
    void whatIsNoPageIsNotFound(String page) {
        assertThat(ops().get(PATH + "?page=" + page).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referrer", "clinician", "triage", "linkworker", "governance"})
    void nobodyElseSeesThem(String account) {
        assertThat(signedIn(account).get(PATH).uri().toString()).endsWith("/login?not-allowed");
    }

    private void lookAtEveryState(Function<String, Visitor> chromium, String name) {
        try (Visitor visitor = chromium.apply(origin())) {
            Page page = visitor.page();
            page.navigate(PATH);
            new FormWriter(page).signIn("ops");
            assertThat(page).hasTitle("Unaccounted referrals - Perinatal referrals - Dyad");
            assertThat(page.getByText("Every referral is accounted for")).isVisible();
            look(visitor, name + "-unaccounted-none");

            UUID lost = stuck(3);
            page.getByText("Compare again").click();
            Locator row =
                    page.getByRole(AriaRole.ROW)
                            .filter(new Locator.FilterOptions().setHasText(reference(lost)));
            assertThat(row).containsText("On no topic");
            assertThat(row).containsText("call its sender");
            look(visitor, name + "-unaccounted");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** A referral that left the outbox and is on no topic. */
    private UUID stuck(int minutes) {
        UUID sent = UUID.fromString(json(post(Samples.fresh())).path("referralId").asString());
        UUID lost = UUID.randomUUID();
        jdbc.sql("UPDATE referral SET referral_id = ? WHERE referral_id = ?")
                .params(lost, sent)
                .update();
        jdbc.sql(
                        """
                        UPDATE awaited_referral
                        SET referral_id = ?, since = now() - ? * interval '1 minute' - interval '1 minute'
                        WHERE referral_id = ?
                        """)
                .params(lost, minutes, sent)
                .update();
        return lost;
    }

    private String reference(UUID referral) {
        return jdbc.sql("SELECT reference FROM referral WHERE referral_id = ?")
                .param(referral)
                .query(String.class)
                .single();
    }

    private PageReader ops() {
        return signedIn("ops");
    }

    private PageReader signedIn(String account) {
        var reader = new PageReader(origin());
        reader.get("/login");
        reader.post("/login", Map.of("username", account, "password", "demo"));
        return reader;
    }

    private static int rows(String page) {
        return page.split("scope=\"row\"", -1).length - 1;
    }
}
