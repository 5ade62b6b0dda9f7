package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.OAuthApi;
import care.dyad.testing.AuthorizationServer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.Map;

/** People sign in to the form at their own provider (OpenID Connect). */
class ProviderSignInIT extends OAuthApi {

    private String origin = "";

    @BeforeEach
    void registerTheForm() {
        origin = "http://localhost:" + port();
        SERVER.website("dyad-form", origin + "/login/oauth2/code/dyad");
    }

    @Test
    void leadsToTheProviderAndBackToThePageThatWasAskedFor() {
        SERVER.person("midwife-1", "referrer", "something-else");
        var browser = new PageReader("");

        assertThat(browser.get(origin + "/refer/mine").body())
                .contains("/oauth2/authorization/dyad")
                .doesNotContain("type=\"password\"", "demo");
        HttpResponse<String> page = signIn(browser, "midwife-1");

        assertThat(page.uri().toString()).startsWith(origin + "/refer/mine");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNotTheRoleMakesNoReferrals() {
        SERVER.person("porter-1", "porter");
        var browser = new PageReader("");

        browser.get(origin + "/refer");
        HttpResponse<String> page = signIn(browser, "porter-1");

        assertThat(page.uri().toString()).isEqualTo(origin + "/login?not-allowed");
        assertThat(page.body()).contains("cannot make referrals");
    }

    @Test
    void opsOfTheProviderLooksAfterHeldEventsAndMakesNoReferrals() {
        SERVER.person("olga-1", "ops");
        var browser = new PageReader("");

        browser.get(origin + "/held-events");
        HttpResponse<String> page = signIn(browser, "olga-1");

        assertThat(page.uri().toString()).startsWith(origin + "/held-events");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.get(origin + "/refer").body()).contains("cannot make referrals");
    }

    @Test
    void aPersonHasNothingOfThePartnerOfTheSameName() {
        SERVER.person("northern", "referrer");
        send(postBy("northern-live", "/referrals", referralOf("northern-maternity")));
        var browser = new PageReader("");

        browser.get(origin + "/refer/mine");
        HttpResponse<String> page = signIn(browser, "northern");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("/refer/sent/");
    }

    @Test
    void theDemoPasswordOpensNothing() {
        var browser = new PageReader("");
        browser.get(origin + "/login");

        HttpResponse<String> answer =
                browser.post(origin + "/login", Map.of("username", "referrer", "password", "demo"));

        assertThat(answer.uri().toString()).startsWith(origin + "/login");
        assertThat(browser.get(origin + "/refer").uri().toString()).startsWith(origin + "/login");
    }

    /** Follows the button of the page, as a browser would, and fills in the provider's form. */
    private HttpResponse<String> signIn(PageReader browser, String person) {
        HttpResponse<String> form = browser.get(origin + "/oauth2/authorization/dyad");
        assertThat(form.uri().toString()).startsWith(SERVER.issuer() + "/login");
        return browser.post(
                SERVER.issuer() + "/login",
                Map.of("username", person, "password", AuthorizationServer.SECRET));
    }
}
