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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see what: every page that exists, asked for by every role. */
class PagesAccessIT extends RunningPathway {

    private static final List<String> ACCOUNTS =
            List.of("clinician", "lead", "triage", "linkworker", "ops", "governance");

    private static final Set<String> TEAMS = Set.of("clinician", "lead", "triage");
    private static final Set<String> CARE = Set.of("clinician", "lead", "triage", "linkworker");
    private static final Set<String> BOARD = Set.of("clinician", "lead", "triage", "ops");

    /** By page: the accounts that see it. A page that is not here fails the test. */
    private static final Map<String, Set<String>> SEEN_BY =
            Map.ofEntries(
                    Map.entry("/", Set.copyOf(ACCOUNTS)),
                    Map.entry("/help", Set.copyOf(ACCOUNTS)),
                    Map.entry("/accessibility", Set.copyOf(ACCOUNTS)),
                    Map.entry("/privacy", Set.copyOf(ACCOUNTS)),
                    Map.entry("/login", Set.copyOf(ACCOUNTS)),
                    Map.entry("/not-allowed", Set.of()),
                    Map.entry("/worklist", CARE),
                    Map.entry("/worklist/changes", CARE),
                    Map.entry("/worklist/next", CARE),
                    Map.entry("/worklist/searches/{search}", Set.of()),
                    Map.entry("/worklist/assign/{assignments}", Set.of()),
                    Map.entry("/worklist/views", CARE),
                    Map.entry("/reports", Set.of("ops")),
                    Map.entry("/reports/figures.csv", Set.of("ops")),
                    Map.entry("/referrals/{reference}/note", TEAMS),
                    Map.entry("/referrals/{reference}", TEAMS),
                    Map.entry("/referrals/{reference}/glass", Set.of("clinician", "lead")),
                    Map.entry("/referrals/{reference}/review", Set.of("triage")),
                    Map.entry("/referrals/{reference}/mute", TEAMS),
                    Map.entry("/referrals/{reference}/second", TEAMS),
                    Map.entry("/referrals/{reference}/episodes/{episodeId}/{act}", TEAMS),
                    Map.entry("/board", BOARD),
                    Map.entry("/board/live", Set.of("ops")),
                    Map.entry("/board/deadlines", BOARD),
                    Map.entry("/board/figures.csv", BOARD),
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
                                                "SELECT count(*) FROM episode WHERE referral_id = ?",
                                                referralId)
                                        == 1);
    }

    @Test
    void everyPageIsSeenByThoseItIsForAndByNobodyElse() {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (String account : ACCOUNTS) {
            Browsing browser = signedIn(account);
            for (String page : pages()) {
                Set<String> accounts = seen.computeIfAbsent(page, one -> new TreeSet<>());
                if (browser.get(address(page)).statusCode() == 200) {
                    accounts.add(account);
                }
            }
        }

        assertThat(seen).isEqualTo(new TreeMap<>(SEEN_BY));
    }

    @Test
    void nobodySeesAPageWithoutSigningIn() {
        List<String> open = new ArrayList<>();
        Browsing stranger = browser();
        for (String page : pages()) {
            var answer = stranger.get(address(page));
            if (answer.statusCode() == 200 && !answer.uri().getPath().equals("/login")) {
                open.add(page);
            }
        }

        assertThat(open).containsExactlyInAnyOrder("/accessibility", "/help", "/privacy");
    }

    @Test
    void noPageIsKeptInACacheAndNothingInlineIsAllowed() {
        Browsing browser = signedIn("clinician");
        for (String page : List.of("/worklist", "/referrals/{reference}", "/board")) {
            var headers = browser.get(address(page)).headers();

            assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void aSessionOfThePagesIsNoneForTheApi() {
        Browsing browser = signedIn("clinician");

        assertThat(browser.get("/api/referrals/" + referralId).statusCode()).isEqualTo(401);
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
    void onlyLeadsAndTriageAssignManyAtOnce() {
        Map<String, Boolean> allowed = new TreeMap<>();
        for (String account : ACCOUNTS) {
            Browsing browser = signedIn(account);
            var answer =
                    browser.post(
                            "/worklist/assign",
                            Map.of("choice", episodeId() + "_1", "account", "linkworker"));
            allowed.put(account, answer.uri().getPath().startsWith("/worklist/assign/"));
        }

        assertThat(allowed)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "clinician", false,
                                "lead", true,
                                "triage", true,
                                "linkworker", false,
                                "ops", false,
                                "governance", false));
    }

    @Test
    void theWorklistOfTheApiIsInTheAccessLog() throws Exception {
        get("clinician", "/api/worklist?limit=200");

        assertThat(
                        count(
                                "SELECT count(*) FROM access_log WHERE kind = 'LISTED' AND account"
                                        + " = 'clinician' AND referral_id = ?",
                                referralId))
                .isOne();
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
                        .replace("{assignments}", UUID.randomUUID().toString())
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

    private Browsing browser() {
        return new Browsing("http://localhost:" + port);
    }

    private Browsing signedIn(String account) {
        Browsing browser = browser();
        browser.get("/login");
        browser.post("/login", Map.of("username", account, "password", "demo"));
        browser.get("/help");
        return browser;
    }
}
