package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.Pathway;
import care.dyad.events.ReferralTriaged;
import care.dyad.schemas.Topics;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ReportsIT extends RunningPathway {

    private static final String REPORT = "/api/reports/referrals?from=2025-03&to=2025-03";
    private static final Instant RECEIVED_AT = Instant.parse("2025-03-31T22:30:00Z");
    private static final Instant IN_TIME = Instant.parse("2025-04-14T22:59:00Z");
    private static final Instant LATE = Instant.parse("2025-04-15T09:00:00Z");

    private static final String MISSED =
            "{\"contactAt\": \"2025-04-05T10:00:00Z\", \"attendance\": \"3\"}";
    private static final String ON_THE_TENTH = "\"effectiveAt\": \"2025-04-10T10:00:00Z\"";

    private static final String EPISODES =
            "SELECT episode_id FROM episode WHERE referral_id = ANY (?)";

    private final List<UUID> referrals =
            IntStream.range(0, 12).mapToObj(i -> UUID.randomUUID()).toList();

    /** A month of its own; half past eleven in London is still March. */
    @BeforeEach
    void twelveReferralsInMarch() {
        clock.set(Instant.parse("2025-04-01T08:00:00Z"));
        referrals.forEach(this::triaged);
        eventually().until(() -> cases() == referrals.size());
        clock.set(Instant.parse("2025-06-01T09:00:00Z"));
    }

    /** The database is shared with the other tests. */
    @AfterEach
    void forget() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
        for (String table : List.of("sla_clock", "episode_act")) {
            if (exists(table)) {
                jdbc.sql("DELETE FROM " + table + " WHERE episode_id IN (" + EPISODES + ")")
                        .param(ids())
                        .update();
            }
        }
        for (String table : List.of("service_gap", "episode", "referral_case")) {
            jdbc.sql("DELETE FROM " + table + " WHERE referral_id = ANY (?)").param(ids()).update();
        }
    }

    @Test
    void countsWhatWasDoneInTimeAndHowLongMothersWaited() {
        referrals.subList(0, 5).forEach(id -> assessed(id, IN_TIME));
        referrals.subList(5, 10).forEach(id -> assessed(id, LATE));

        JsonNode all = row("ALL", "ALL");

        assertThat(counts(all))
                .containsEntry("REFERRALS", 10)
                .containsEntry("EPISODES", 10)
                .containsEntry("ASSESSMENTS_DUE", 10)
                .containsEntry("ASSESSED", 10)
                .containsEntry("ASSESSED_IN_TIME", 5)
                .containsEntry("QS115_REFERRALS", 10)
                .containsEntry("QS115_ASSESSMENTS_DUE", 10)
                .containsEntry("QS115_ASSESSED_IN_14_DAYS", 5)
                .containsEntry("QS115_TREATMENTS_DUE", 10)
                .doesNotContainKeys("REDIRECTED", "GAPS", "QS115_TREATED_IN_42_DAYS");
        assertThat(all.at("/percent/ASSESSED_IN_TIME").asInt()).isEqualTo(50);
        assertThat(all.at("/medianWaitDays").asInt()).isEqualTo(14);
        assertThat(all.at("/ninetiethCentileWaitDays").asInt()).isEqualTo(15);
    }

    @Test
    void countsEpisodesOnceByWhatTeamsDidWithThem() {
        for (UUID id : referrals.subList(0, 5)) {
            act(id, "acceptance", "{}");
            act(id, "contact-missed", MISSED);
            act(id, "contact-missed", MISSED.replace("05T", "06T").replace("\"3\"", "\"7\""));
            act(id, "closure", "{\"reason\": \"UNABLE_TO_CONTACT\", %s}".formatted(ON_THE_TENTH));
        }
        for (UUID id : referrals.subList(5, 10)) {
            act(id, "contact-missed", MISSED.replace("\"3\"", "\"2\""));
            act(
                    id,
                    "decline",
                    "{\"reason\": \"NO_CAPACITY\", \"betterPlace\": \"The GP of the mother\", %s}"
                            .formatted(ON_THE_TENTH));
        }

        assertThat(counts(row("ALL", "ALL")))
                .containsEntry("EPISODES", 10)
                .containsEntry("ACCEPTED", 5)
                .containsEntry("DID_NOT_ATTEND", 5)
                .containsEntry("REDIRECTED_BY_TEAMS", 5)
                .containsEntry("CLOSED_AFTER_ACCEPTANCE", 5);
    }

    @Test
    void missedContactsOfFewMothersAreHidden() {
        for (UUID id : referrals.subList(0, 4)) {
            act(id, "contact-missed", MISSED);
            act(id, "contact-missed", MISSED.replace("05T", "06T"));
        }

        assertThat(counts(row("ALL", "ALL")))
                .containsEntry("EPISODES", 10)
                .doesNotContainKeys(
                        "DID_NOT_ATTEND", "REDIRECTED_BY_TEAMS", "CLOSED_AFTER_ACCEPTANCE");
    }

    @Test
    void breakdownHidesSmallCountsAndEveryRowIsThere() {
        JsonNode report = report();

        assertThat(report.at("/rows").valueStream().map(row -> row.at("/by").asString()).distinct())
                .containsExactly("ALL", "AREA", "PATHWAY", "REFERRER", "ETHNICITY");
        assertThat(
                        Stream.of("E06000057", "E08000024", "ELSEWHERE")
                                .map(area -> counts(row("AREA", area)).get("REFERRALS")))
                .as("one area covers the small counts of the others")
                .containsOnlyOnce(5)
                .hasSize(3);
    }

    @Test
    void csvShowsTheSameWithAStarForWhatIsHidden() throws Exception {
        HttpResponse<String> csv = send("GET", "ops", REPORT, null, Map.of("Accept", "text/csv"));

        assertThat(csv.statusCode()).isEqualTo(200);
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.get(0)).startsWith("month,by,row,referrals,redirected,");
        assertThat(lines.get(1)).startsWith("2025-03,ALL,ALL,10,*,");
        assertThat(csv.body()).doesNotContain(referrals.getFirst().toString());
    }

    @Test
    void monthThatIsNotOverIsRefusedAndOnlyOperatorsAsk() throws Exception {
        String running = "/api/reports/referrals?to=2025-06";

        assertThat(get("ops", running).statusCode()).isEqualTo(422);
        assertThat(get("ops", REPORT.replace("from=2025-03", "from=2025-04")).statusCode())
                .isEqualTo(422);
        assertThat(get("ops", REPORT.replace("from=2025-03", "from=spring")).statusCode())
                .isEqualTo(400);
        assertThat(get("clinician", REPORT).statusCode()).isEqualTo(403);
        assertThat(body(get("ops", "/api/reports/referrals")).at("/to").asString())
                .isEqualTo("2025-05");
    }

    private void triaged(UUID referralId) {
        ReferralTriaged event =
                TriagedEvents.routine(
                        referralId,
                        referrals.indexOf(referralId) < 6 ? "E06000057" : "E08000024",
                        Pathway.VCSE_LINK_WORK);
        event.put("receivedAt", RECEIVED_AT);
        event.put("receivedDate", LocalDate.parse("2025-03-31"));
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
    }

    private void assessed(UUID referralId, Instant attendedAt) {
        String seen =
                """
                {"attendedAt": "%s", "attendance": "5", "mechanism": "01"}
                """;
        act(referralId, "acceptance", "");
        act(referralId, "assessment", seen.formatted(attendedAt));
    }

    private void act(UUID referralId, String act, String body) {
        UUID episode =
                jdbc.sql("SELECT episode_id FROM episode WHERE referral_id = ?")
                        .param(referralId)
                        .query(UUID.class)
                        .single();
        try {
            var answer = post("linkworker", "/api/episodes/" + episode + "/" + act, body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int cases() {
        return jdbc.sql("SELECT count(*) FROM referral_case WHERE referral_id = ANY (?)")
                .param(ids())
                .query(Integer.class)
                .single();
    }

    private boolean exists(String table) {
        return jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private UUID[] ids() {
        return referrals.toArray(UUID[]::new);
    }

    private JsonNode row(String by, String row) {
        return report().at("/rows")
                .valueStream()
                .filter(one -> one.at("/by").asString().equals(by))
                .filter(one -> one.at("/row").asString().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report() {
        try {
            return body(get("ops", REPORT));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> counts(JsonNode row) {
        return row.at("/counts")
                .propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asInt()));
    }
}
