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

    @BeforeEach
    void anEventIsHeld() {
        jdbc.sql(
                        """
                        INSERT INTO held_event (consumer, topic, partition_no, record_offset, appended_at,
                            header_names, header_values, payload_hash, reason, failed_in, attempts, state,
                            settled_at)
                        VALUES ('pathway-service', 'referral.triaged.v1', 0, 0, now(), '{}', '{}', '', 'TEST',
                            '', 4, 'DISCARDED', now())
                        """)
                .update();
    }

    @Test
    void everyPageIsSeenByThoseItIsForAndByNobodyElse() {
        Map<String, Set<String>> seen = new TreeMap<>();
        for (String account : SeenBy.ACCOUNTS) {
            Browsing browser = signedIn(account);
            for (String page : pages()) {
                Set<String> accounts = seen.computeIfAbsent(page, one -> new TreeSet<>());
                if (browser.get(address(page)).statusCode() == 200) {
                    accounts.add(account);
                }
            }
        }

        assertThat(seen).isEqualTo(new TreeMap<>(SeenBy.ACCOUNTS_BY_PAGE));
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
        for (String account : SeenBy.ACCOUNTS) {
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
                .filter(one -> isPage(one.getValue().getBeanType().getPackageName()))
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

    private static boolean isPage(String room) {
        return room.endsWith(".pages.web") || room.equals("care.dyad.held");
    }

    private String address(String page) {
        return page.replace("{reference}", PagesInABrowser.reference(referralId))
                        .replace("{episodeId}", episodeId())
                        .replace("{act}", "acceptance")
                        .replace("{id}", heldId())
                        .replace("{assignments}", UUID.randomUUID().toString())
                        .replace("{search}", UUID.randomUUID().toString())
                + switch (page) {
                    case "/worklist/changes" -> "?since=2026-11-20T10:00:00Z";
                    case "/worklist/next" -> "?after=DY-0";
                    case "/board/deadlines" -> "?pathway=specialist_perinatal";
                    default -> "";
                };
    }

    private String heldId() {
        return jdbc.sql("SELECT min(id) FROM held_event").query(Long.class).single().toString();
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
