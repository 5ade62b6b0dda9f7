package care.dyad.pathway;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.schemas.Topics;
import care.dyad.testing.AuthorizationServer;
import care.dyad.testing.Chromium;
import care.dyad.testing.Visitor;
import care.dyad.testing.WithBrowser;
import care.dyad.testing.WithInfrastructure;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Outside a local run the organisation's authorization server says who somebody is. */
@WithBrowser
@WithInfrastructure(database = "pathway_service_oauth")
@ActiveProfiles(
        profiles = {},
        inheritProfiles = false)
@TestPropertySource(
        properties = {
            "DYAD_AUDIENCE=" + AuthorizationServer.AUDIENCE,
            "DYAD_CLIENT_ID=dyad-pages",
            "DYAD_CLIENT_SECRET=" + AuthorizationServer.SECRET,
            "dyad.pathway.sign-in.teams-claim=roles",
            "dyad.pathway.sign-in.team-prefix=team:",
            "dyad.pathway.sign-in.roles.clinician=perinatal-clinician"
        })
class ProviderSignInIT extends RunningPathway {

    private static final AuthorizationServer SERVER = AuthorizationServer.shared();

    private String origin = "";

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("DYAD_ISSUER", SERVER::issuer);
    }

    @BeforeEach
    void registerThePages() {
        origin = "http://localhost:" + port;
        SERVER.website("dyad-pages", origin + "/login/oauth2/code/dyad");
    }

    @Test
    void leadsToTheProviderAndBackToThePageThatWasAskedFor() {
        SERVER.person("anna", "perinatal-clinician", "team:cntw-sunderland");
        var browser = new Browsing(origin);

        assertThat(browser.get("/worklist?step=accept").body())
                .contains("/oauth2/authorization/dyad")
                .doesNotContain("type=\"password\"", "demo");
        HttpResponse<String> page = signIn(browser, "anna");

        assertThat(page.uri().toString()).startsWith(origin + "/worklist?step=accept");
        assertThat(page.body()).contains("Signed in as anna");
    }

    @Test
    void aPersonHasTheirOwnRolesOnly() {
        SERVER.person("olga", "ops", "clinician");
        SERVER.person("porter", "porter", "team:cntw-sunderland");
        var ops = new Browsing(origin);
        var porter = new Browsing(origin);

        assertThat(signIn(ops, "olga").uri().getPath()).isEqualTo("/board");
        assertThat(ops.get("/worklist").statusCode()).isEqualTo(403);
        signIn(porter, "porter");
        assertThat(porter.get("/worklist").statusCode()).isEqualTo(403);
        assertThat(porter.get("/board").statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSessionAtTheProviderToo() {
        SERVER.person("berta", "triage");
        var browser = new Browsing(origin);
        signIn(browser, "berta");

        HttpResponse<String> left = browser.post("/logout", Map.of());
        String provider =
                left.headers().firstValue("Refresh").orElseThrow().replaceFirst("^0;url=", "");
        HttpResponse<String> gone = browser.get(provider);

        assertThat(left.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
        assertThat(provider).startsWith(SERVER.issuer() + "/connect/logout");
        assertThat(gone.uri().toString()).isEqualTo(origin + "/login?signed-out");
        assertThat(browser.get("/worklist").uri().getPath()).isEqualTo("/login");
        assertThat(browser.get("/oauth2/authorization/dyad").uri().toString())
                .startsWith(SERVER.issuer() + "/login");
    }

    @Test
    void aBrowserSignsInAndOutAtTheProvider(Chromium chromium) {
        SERVER.person("dora", "triage");

        try (Visitor visitor = chromium.atADesk(origin)) {
            Page page = visitor.page();
            page.navigate("/worklist");
            PagesInABrowser.look(visitor, "sign-in-provider");
            PagesInABrowser.press(page, "Sign in with your organisation's account");
            page.getByPlaceholder("Username").fill("dora");
            page.getByPlaceholder("Password").fill(AuthorizationServer.SECRET);
            PagesInABrowser.press(page, "Sign in");
            assertThat(page.getByText("Signed in as dora")).isVisible();

            PagesInABrowser.press(page, "Sign out");

            assertThat(page).hasURL(origin + "/login?signed-out");
        }
    }

    @Test
    void theDemoAccountsOpenNothing() throws Exception {
        var browser = new Browsing(origin);
        browser.get("/login");
        browser.post("/login", Map.of("username", "clinician", "password", "demo"));

        assertThat(browser.get("/worklist").uri().getPath()).isEqualTo("/login");
        assertThat(get("clinician", "/api/worklist").statusCode()).isEqualTo(401);
    }

    @Test
    void theApiHasTheSameRolesAndTeams() throws Exception {
        UUID referralId = opened("E08000024");
        String referral = "/api/referrals/" + referralId;

        assertThat(call(referral, token("perinatal-clinician", "team:cntw-sunderland")))
                .isEqualTo(200);
        assertThat(call(referral, token("perinatal-clinician", "team:elsewhere"))).isEqualTo(404);
        assertThat(call(referral, token("triage"))).isEqualTo(200);
        assertThat(call(referral, token("ops"))).isEqualTo(403);
        assertThat(call("/api/reports/referrals", token("ops"))).isEqualTo(200);
        assertThat(call("/api/worklist", token("clinician", "team:*"))).isEqualTo(403);
        assertThat(
                        count(
                                "SELECT count(*) FROM access_log WHERE account = 'caller' AND"
                                        + " referral_id = ?",
                                referralId))
                .isEqualTo(3);
    }

    @Test
    void aTokenThatIsNotForThisServiceIsRefused() {
        String worklist = "/api/worklist";

        assertThat(new Browsing(origin).get(worklist).statusCode()).isEqualTo(401);
        assertThat(call(worklist, token(claims("another", 60, "triage")))).isEqualTo(401);
        assertThat(call(worklist, token(claims("dyad", -600, "triage")))).isEqualTo(401);
        try (AuthorizationServer stranger = AuthorizationServer.start()) {
            String token = stranger.signed(all -> all.putAll(claims("dyad", 60, "triage")));
            assertThat(call(worklist, token)).isEqualTo(401);
        }
    }

    @Test
    void metricsAreForOpsAndForWhatMayReadMetricsAlone() {
        SERVER.client("prometheus", "metrics.read");
        String token = SERVER.token("prometheus", "metrics.read");

        assertThat(call("/actuator/prometheus", token)).isEqualTo(200);
        assertThat(call("/api/reports/referrals", token)).isEqualTo(403);
        assertThat(call("/actuator/prometheus", token("ops"))).isEqualTo(200);
        assertThat(call("/actuator/prometheus", token("triage"))).isEqualTo(403);
    }

    @Test
    void whoSignedInCanBeAssignedTo() throws Exception {
        UUID referralId = opened("E08000024");
        SERVER.person("carla", "perinatal-clinician", "team:cntw-sunderland");

        assertThat(assign(referralId, "carla")).isEqualTo(409);
        signIn(new Browsing(origin), "carla");
        assertThat(assign(referralId, "carla")).isEqualTo(200);
    }

    private int assign(UUID referralId, String account) {
        UUID episode =
                jdbc.sql("SELECT episode_id FROM episode WHERE referral_id = ?")
                        .param(referralId)
                        .query(UUID.class)
                        .single();
        return new Browsing(origin)
                .send(
                        "/api/episodes/" + episode + "/assignment",
                        token("triage"),
                        "{\"account\": \"" + account + "\"}")
                .statusCode();
    }

    private UUID opened(String area) {
        UUID id = UUID.randomUUID();
        var event = TriagedEvents.routine(id, area, Pathway.SPECIALIST_PERINATAL);
        publish(record(Topics.REFERRAL_TRIAGED, id, event.getEventId(), event));
        eventually()
                .until(() -> count("SELECT count(*) FROM episode WHERE referral_id = ?", id) == 1);
        return id;
    }

    private static String token(String... roles) {
        return token(claims(AuthorizationServer.AUDIENCE, 60, roles));
    }

    private static String token(Map<String, Object> claims) {
        return SERVER.signed(all -> all.putAll(claims));
    }

    private static Map<String, Object> claims(String audience, int seconds, String... roles) {
        return Map.of(
                "sub", "caller",
                "aud", List.of(audience),
                "exp", Instant.now().plusSeconds(seconds),
                "roles", List.of(roles));
    }

    private int call(String path, String token) {
        return new Browsing(origin).send(path, token, null).statusCode();
    }

    /** Follows the button of the page, as a browser would, and fills in the provider's form. */
    private static HttpResponse<String> signIn(Browsing browser, String person) {
        HttpResponse<String> form = browser.get("/oauth2/authorization/dyad");
        assertThat(form.uri().toString()).startsWith(SERVER.issuer() + "/login");
        return browser.post(
                SERVER.issuer() + "/login",
                Map.of("username", person, "password", AuthorizationServer.SECRET));
    }
}
