package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.GapReason;
import care.dyad.events.Pathway;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.pathway.directory.application.CurrentDirectory;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class DirectoryIT extends RunningPathway {

    private static final String SERVICES = "/api/services";
    private static final String LINK_WORK = SERVICES + "/everyturn-northumberland";

    @Autowired CurrentDirectory directory;

    private String before = "";

    @BeforeEach
    void keepTheDirectory() throws Exception {
        before = file().body();
    }

    /** The database is shared with the other tests. */
    @AfterEach
    void putTheDirectoryBack() throws Exception {
        assertThat(put("ops", SERVICES, before, etag(file())).statusCode()).isEqualTo(200);
        directory.refresh();
    }

    @Test
    void firstStartImportsTheConfiguredDirectory() throws Exception {
        JsonNode all = body(get("linkworker", SERVICES));

        assertThat(all.at("/illustrative").asBoolean()).isTrue();
        assertThat(all.at("/services")).hasSize(11);
        assertThat(all.at("/services/0/lastConfirmed").asString()).isEqualTo("2026-09-01");
        assertThat(all.at("/onCall/phone").asString()).isEqualTo("0191 496 0999");
        JsonNode history = body(get("ops", SERVICES + "/triage-desk/history"));
        assertThat(history.valueStream().toList().getLast().at("/by").asString())
                .isEqualTo("first start");
    }

    @Test
    void fullServiceGetsNoReferralAndTheGapIsCounted() throws Exception {
        change("capacity", "full");
        directory.refresh();

        SpecificRecord told = triaged().getFirst();

        assertThat(told).isInstanceOf(ServiceGapRecorded.class);
        assertThat(((ServiceGapRecorded) told).getReason()).isEqualTo(GapReason.FULL);
        change("capacity", "open");
        directory.refresh();
        assertThat(triaged().getFirst()).isInstanceOf(EpisodeOpened.class);
    }

    @Test
    void everyEditIsKeptWithWhoWhenAndWhat() throws Exception {
        change("closesOn", "2026-11-20");

        JsonNode last = body(get("clinician", LINK_WORK + "/history")).at("/0");

        assertThat(last.at("/change").asString()).isEqualTo("CHANGED");
        assertThat(last.at("/by").asString()).isEqualTo("ops");
        assertThat(last.at("/at").asString()).isEqualTo(clock.instant().toString());
        assertThat(last.at("/entry/closesOn").asString()).isEqualTo("2026-11-20");
    }

    @Test
    void repeatChangesNothingAndAnOlderVersionIsRefused() throws Exception {
        HttpResponse<String> read = get("ops", LINK_WORK);
        String full = with(read, "capacity", "full");

        assertThat(put("ops", LINK_WORK, full, null).statusCode()).isEqualTo(428);
        HttpResponse<String> done = put("ops", LINK_WORK, full, etag(read));
        HttpResponse<String> again = put("ops", LINK_WORK, full, etag(read));
        HttpResponse<String> stale = put("ops", LINK_WORK, read.body(), etag(read));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(etag(again)).isEqualTo(etag(done));
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(body(get("ops", LINK_WORK + "/history"))).hasSize(historyOf(done));
    }

    @Test
    void ofTwoWhoChangeTheSameVersionOneIsRefused() throws Exception {
        HttpResponse<String> read = get("ops", LINK_WORK);
        Callable<Integer> edit =
                () ->
                        put(
                                        "ops",
                                        LINK_WORK,
                                        with(read, "hours", UUID.randomUUID().toString()),
                                        etag(read))
                                .statusCode();

        try (var people = Executors.newFixedThreadPool(4)) {
            var answers = people.invokeAll(IntStream.range(0, 4).mapToObj(i -> edit).toList());

            assertThat(answers)
                    .extracting(answer -> answer.get())
                    .containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void wrongEntryIsRefusedWithEveryFault() throws Exception {
        HttpResponse<String> read = get("ops", LINK_WORK);
        ObjectNode wrong = (ObjectNode) body(read);
        wrong.put("postnatalWindowMonths", 36).put("closesOn", "2021-01-01").remove("phone");

        HttpResponse<String> answer = put("ops", LINK_WORK, wrong.toString(), etag(read));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(body(answer).at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/postnatalWindowMonths", "/closesOn", "/phone");
        assertThat(get("ops", LINK_WORK).body()).isEqualTo(read.body());
    }

    @Test
    void exportedFileGivesTheSameDirectoryAndNoHistory() throws Exception {
        HttpResponse<String> file = file();

        HttpResponse<String> imported = put("ops", SERVICES, file.body(), null);

        assertThat(imported.statusCode()).isEqualTo(200);
        assertThat(etag(imported)).isEqualTo(etag(file));
        assertThat(file().body()).isEqualTo(file.body());
        HttpResponse<String> asJson = get("ops", SERVICES);
        assertThat(etag(put("ops", SERVICES, asJson.body(), null))).isEqualTo(etag(file));
    }

    @Test
    void serviceIsAddedAndRemovedAgainWithItsHistory() throws Exception {
        String added = SERVICES + "/link-work-two";
        String two =
                with(get("ops", LINK_WORK), "id", "link-work-two").replace("Everyturn", "D\u00fbo");

        assertThat(put("ops", added, two, null).statusCode()).isEqualTo(201);
        assertThat(body(get("ops", added)).at("/name").asString()).startsWith("D\u00fbo");
        HttpResponse<String> file = file();
        put("ops", SERVICES, before, etag(file));

        assertThat(get("ops", added).statusCode()).isEqualTo(404);
        assertThat(body(get("ops", added + "/history")).findValuesAsString("change"))
                .containsExactly("REMOVED", "ADDED");
    }

    @Test
    void onlyOperatorsChangeIt() throws Exception {
        HttpResponse<String> read = get("triage", LINK_WORK);

        assertThat(put("triage", LINK_WORK, read.body(), etag(read)).statusCode()).isEqualTo(403);
        assertThat(put("triage", SERVICES, before, etag(read)).statusCode()).isEqualTo(403);
        assertThat(put("ops", SERVICES + "/triage-desk", read.body(), null).statusCode())
                .isEqualTo(422);
    }

    private List<SpecificRecord> triaged() {
        UUID referralId = UUID.randomUUID();
        ReferralTriaged event =
                TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK);
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        eventually().until(() -> !published(Topics.PATHWAY_EVENTS, referralId).isEmpty());
        return published(Topics.PATHWAY_EVENTS, referralId);
    }

    private void change(String field, String value) throws Exception {
        HttpResponse<String> read = get("ops", LINK_WORK);
        assertThat(put("ops", LINK_WORK, with(read, field, value), etag(read)).statusCode())
                .isEqualTo(200);
    }

    private String with(HttpResponse<String> read, String field, String value) {
        return ((ObjectNode) body(read)).put(field, value).toString();
    }

    private int historyOf(HttpResponse<String> done) {
        return count(
                "SELECT count(*)::int FROM directory_change WHERE entry_id = ?",
                body(done).at("/id").asString());
    }

    private HttpResponse<String> file() throws Exception {
        return send("GET", "ops", SERVICES, null, Map.of("Accept", "application/yaml"));
    }

    private HttpResponse<String> put(
            String account, String path, String body, @Nullable String ifMatch) throws Exception {
        return send(
                "PUT",
                account,
                path,
                body,
                ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
