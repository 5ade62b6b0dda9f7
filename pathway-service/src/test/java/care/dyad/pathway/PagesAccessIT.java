package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.events.Pathway;
import care.dyad.schemas.Topics;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may see what: every page that exists, asked for by every role. */
class PagesAccessIT extends RunningPathway {

    private static final List<String> ACCOUNTS =
            List.of("clinician", "triage", "linkworker", "ops", "governance");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** By page: the accounts that see it. A page that is not here fails the test. */
    private static final Map<String, Set<String>> SEEN_BY =
            Map.ofEntries(
                    Map.entry("/", Set.copyOf(ACCOUNTS)),
                    Map.entry("/help", Set.copyOf(ACCOUNTS)),
                    Map.entry("/accessibility", Set.copyOf(ACCOUNTS)),
                    Map.entry("/privacy", Set.copyOf(ACCOUNTS)),
                    Map.entry("/login", Set.copyOf(ACCOUNTS)),
                    Map.entry("/not-allowed", Set.of()),
                    Map.entry("/worklist", Set.of("clinician", "triage", "linkworker")),
                    Map.entry("/worklist/changes", Set.of("clinician", "triage", "linkworker")),
                    Map.entry("/worklist/next", Set.of("clinician", "triage", "linkworker")),
                    Map.entry("/worklist/searches/{search}", Set.of()),
                    Map.entry("/referrals/{reference}", Set.of("clinician", "triage")),
                    Map.entry("/referrals/{reference}/glass", Set.of("clinician")),
                    Map.entry("/referrals/{reference}/review", Set.of("triage")),
                    Map.entry("/referrals/{reference}/mute", Set.of("clinician", "triage")),
                    Map.entry("/referrals/{reference}/second", Set.of("clinician", "triage")),
                    Map.entry(
                            "/referrals/{reference}/episodes/{episodeId}/{act}",
                            Set.of("clinician", "triage")),
                    Map.entry("/board", Set.of("clinician", "triage", "ops")),
                    Map.entry("/board/live", Set.of("ops")),
                    Map.entry("/board/deadlines", Set.of("clinician", "triage", "ops")),
                    Map.entry("/board/figures.csv", Set.of("clinician", "triage", "ops")),
                    Map.entry("/access", Set.of("governance")));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final UUID referralId = UUID.randomUUID();

    @BeforeEach
    void aReferralIsOpen() {
        var event = TriagedEvents.routine(referralId, "E06000057", Pathway.SPECIALIST_PERINATAL);
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        eventually()
                .until(
                        () ->
                                count(
                                                "SELECT count(*) FROM episode WHERE referral_id ="
                                                        + " ?",
                                                referralId)
                                        == 1);
    }

    @Test
    void everyPageIsSeenByThoseItIsForAndByNobodyElse() throws Exception {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (String account : ACCOUNTS) {
            HttpClient browser = signedIn(account);
            for (String page : pages()) {
                Set<String> accounts = seen.computeIfAbsent(page, one -> new TreeSet<>());
                if (ask(browser, address(page)).statusCode() == 200) {
                    accounts.add(account);
                }
            }
        }

        assertThat(seen).isEqualTo(new TreeMap<>(SEEN_BY));
    }

    @Test
    void nobodySeesAPageWithoutSigningIn() throws Exception {
        List<String> open = new ArrayList<>();
        HttpClient stranger = browser();
        for (String page : pages()) {
            var answer = ask(stranger, address(page));
            if (!answer.uri().getPath().equals("/login")) {
                open.add(page);
            }
        }

        assertThat(open).containsExactlyInAnyOrder("/accessibility", "/help", "/privacy");
    }

    @Test
    void noPageIsKeptInACacheAndNothingInlineIsAllowed() throws Exception {
        HttpClient browser = signedIn("clinician");
        for (String page : List.of("/worklist", "/referrals/{reference}", "/board")) {
            var headers = ask(browser, address(page)).headers();

            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void aSessionOfThePagesIsNoneForTheApi() throws Exception {
        HttpClient browser = signedIn("clinician");

        assertThat(ask(browser, "/api/referrals/" + referralId).statusCode()).isEqualTo(401);
    }

    @Test
    void aTeamReachesOnlyItsOwnReferralsThroughTheApi() throws Exception {
        String referral = "/api/referrals/" + referralId;

        assertThat(get("clinician", referral).statusCode()).isEqualTo(200);
        assertThat(get("sunderland", referral).statusCode()).isEqualTo(404);
        assertThat(
                        post("sunderland", "/api/episodes/" + episodeId() + "/acceptance", "")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        body(get("sunderland", "/api/worklist?limit=200"))
                                .findValuesAsString("referralId"))
                .doesNotContain(referralId.toString());
        assertThat(
                        count(
                                "SELECT count(*) FROM access_log WHERE account = 'sunderland' AND"
                                        + " referral_id = ?",
                                referralId))
                .isEqualTo(2);
    }

    @Test
    void theAccessLogCannotBeChanged() throws Exception {
        get("clinician", "/api/referrals/" + referralId);

        for (String change :
                List.of(
                        "DELETE FROM access_log",
                        "UPDATE access_log SET account = 'nobody'",
                        "TRUNCATE access_log")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    private Set<String> pages() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().endsWith(".pages.web"))
                .filter(
                        one ->
                                !one.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .toString()
                                        .contains("POST"))
                .flatMap(one -> one.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String address(String page) {
        return page.replace("{reference}", PagesInABrowser.reference(referralId))
                        .replace("{episodeId}", episodeId())
                        .replace("{act}", "acceptance")
                        .replace("{search}", UUID.randomUUID().toString())
                + switch (page) {
                    case "/worklist/changes" -> "?since=2026-11-20T10:00:00Z";
                    case "/worklist/next" -> "?after=DY-0";
                    case "/board/deadlines" -> "?pathway=specialist_perinatal";
                    default -> "";
                };
    }

    private String episodeId() {
        return jdbc.sql("SELECT episode_id FROM episode WHERE referral_id = ?")
                .param(referralId)
                .query(UUID.class)
                .single()
                .toString();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private HttpClient signedIn(String account) throws IOException, InterruptedException {
        HttpClient browser = browser();
        Matcher token = TOKEN.matcher(ask(browser, "/login").body());
        assertThat(token.find()).isTrue();
        String form =
                "username=%s&password=demo&_csrf=%s"
                        .formatted(
                                account, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        return browser;
    }

    private HttpResponse<String> ask(HttpClient browser, String path)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.ofString());
    }
}
