package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.InterventionStarted;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ServiceContact;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ActsAndDeadlinesIT extends RunningPathway {

    private static final String SEEN =
            """
            {"attendedAt": "2026-11-25T09:30:00+00:00", "attendance": "5", "mechanism": "01"}
            """;

    @Autowired AnnounceDeadlines announceDeadlines;

    private final UUID referralId = UUID.randomUUID();

    @BeforeEach
    void startOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    @Test
    void breachIsAnnouncedOnceAfterThreeDaysOfDowntime() {
        open(
                TriagedEvents.triaged(
                        referralId,
                        "E06000002",
                        Priority.EMERGENCY,
                        "T1",
                        Pathway.SPECIALIST_PERINATAL));

        clock.advance(Duration.ofDays(3));
        announceDeadlines.sweep();
        announceDeadlines.sweep();

        eventually().until(() -> clockEvents().size() == 2);
        announceDeadlines.sweep();
        SlaBreached breach = (SlaBreached) clockEvents().getLast();
        assertThat(breach.getSequence()).isEqualTo(3);
        assertThat(breach.getDueAt()).isEqualTo(Instant.parse("2026-11-20T14:00:00Z"));
        assertThat(breach.getTell())
                .extracting(ServiceContact::getServiceId)
                .containsExactly("tewv-teesside", "perinatal-on-call");
        assertThat(clockEvents()).hasSize(2);
    }

    @Test
    void reminderComesBeforeTheBreach() {
        open(TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK));

        clock.set(Instant.parse("2026-12-02T08:59:59Z"));
        announceDeadlines.sweep();
        clock.set(Instant.parse("2026-12-02T09:00:00Z"));
        announceDeadlines.sweep();
        clock.set(Instant.parse("2026-12-04T23:59:59Z"));
        announceDeadlines.sweep();
        clock.set(Instant.parse("2026-12-05T00:00:00Z"));
        announceDeadlines.sweep();

        eventually().until(() -> clockEvents().size() == 3);
        assertThat(clockEvents())
                .extracting(Object::getClass)
                .containsExactly(SlaClockStarted.class, SlaDueSoon.class, SlaBreached.class);
    }

    @Test
    void episodeGoesItsWayOverHttp() throws Exception {
        String episode = "/api/episodes/" + openLinkWork();
        clock.set(Instant.parse("2026-11-27T10:00:00Z"));

        assertThat(post("linkworker", episode + "/assessment", SEEN).statusCode()).isEqualTo(409);
        assertThat(post("linkworker", episode + "/acceptance", "").statusCode()).isEqualTo(200);
        assertThat(post("linkworker", episode + "/acceptance", "").statusCode()).isEqualTo(200);
        var seen = post("linkworker", episode + "/assessment", SEEN);
        var repeated = post("linkworker", episode + "/assessment", SEEN);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(repeated.body()).isEqualTo(seen.body());
        assertThat(body(seen).at("/state").asString()).isEqualTo("ASSESSED");
        assertThat(body(seen).at("/clocks/1/dueAt").asString()).isEqualTo("2026-12-26T00:00:00Z");
        var begun =
                post(
                        "linkworker",
                        episode + "/intervention",
                        "{\"startedAt\": \"2026-11-26T10:00:00Z\"}");
        assertThat(begun.statusCode()).isEqualTo(200);

        eventually().until(() -> clockEvents().size() == 4);
        eventually().until(() -> published(Topics.PATHWAY_EVENTS, referralId).size() == 4);
        assertThat(published(Topics.PATHWAY_EVENTS, referralId))
                .extracting(Object::getClass)
                .containsExactly(
                        EpisodeOpened.class,
                        EpisodeAccepted.class,
                        AssessmentAttended.class,
                        InterventionStarted.class);
        assertThat(clockEvents())
                .extracting(Object::getClass)
                .containsExactly(
                        SlaClockStarted.class, SlaMet.class, SlaClockStarted.class, SlaMet.class);
        assertThat(((SlaMet) clockEvents().get(1)).getInTime()).isTrue();
        clock.advance(Duration.ofDays(60));
        announceDeadlines.sweep();
        assertThat(clockEvents()).hasSize(4);
    }

    @Test
    void lateWorkIsRecordedAndToldAsABreachFirst() throws Exception {
        String episode = "/api/episodes/" + openLinkWork();
        clock.set(Instant.parse("2026-12-10T10:00:00Z"));
        post("linkworker", episode + "/acceptance", "");

        var seen =
                post(
                        "linkworker",
                        episode + "/assessment",
                        SEEN.replace("2026-11-25T09:30", "2026-12-05T00:00"));

        assertThat(seen.statusCode()).isEqualTo(200);
        eventually().until(() -> clockEvents().size() == 4);
        assertThat(clockEvents().get(1)).isInstanceOf(SlaBreached.class);
        assertThat(((SlaMet) clockEvents().get(2)).getInTime()).isFalse();
    }

    @Test
    void wrongActsAreRefusedAsProblems() throws Exception {
        String episode = "/api/episodes/" + openLinkWork();

        var stale = send("linkworker", episode + "/acceptance", "", Map.of("If-Match", "\"7\""));
        post("linkworker", episode + "/acceptance", "");
        var future = post("linkworker", episode + "/assessment", SEEN);
        var faulty =
                post(
                        "linkworker",
                        episode + "/assessment",
                        "{\"attendedAt\": \"2026-11-20T09:00\", \"attendance\": \"3\"}");
        var notJson = post("linkworker", episode + "/assessment", "{");
        var unknown = post("clinician", "/api/episodes/" + UUID.randomUUID() + "/acceptance", "");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(body(future).at("/errors/0/code").asString()).isEqualTo("IN_THE_FUTURE");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(body(faulty).at("/errors")).hasSize(3);
        assertThat(faulty.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(notJson.statusCode()).isEqualTo(400);
        assertThat(body(notJson).at("/type").asString())
                .isEqualTo("https://dyad.care/problems/malformed");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void accountsSeeWhatIsTheirs() throws Exception {
        open(TriagedEvents.routine(referralId, "E06000057", Pathway.SPECIALIST_PERINATAL));
        UUID episodeId =
                ((EpisodeOpened) published(Topics.PATHWAY_EVENTS, referralId).getFirst())
                        .getEpisodeId();
        String referral = "/api/referrals/" + referralId;

        assertThat(get("clinician", referral).statusCode()).isEqualTo(200);
        assertThat(get("linkworker", referral).statusCode()).isEqualTo(404);
        assertThat(get("ops", referral).statusCode()).isEqualTo(403);
        assertThat(get("stranger", referral).statusCode()).isEqualTo(401);
        assertThat(get("clinician", "/api/referrals/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(get("clinician", "/api/referrals/no-uuid").statusCode()).isEqualTo(400);
        assertThat(
                        post("linkworker", "/api/episodes/" + episodeId + "/acceptance", "")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void worklistIsPagedByTheEarliestDeadline() throws Exception {
        openLinkWork();
        var emergency =
                TriagedEvents.triaged(
                        UUID.randomUUID(),
                        "E06000002",
                        Priority.EMERGENCY,
                        "T1",
                        Pathway.SPECIALIST_PERINATAL);
        open(emergency);

        var first = body(get("clinician", "/api/worklist?limit=1"));
        var next = first.at("/next").asString();
        var second = body(get("clinician", "/api/worklist?limit=1&cursor=" + next));

        assertThat(first.at("/items/0/dueAt").asString())
                .isLessThanOrEqualTo(second.at("/items/0/dueAt").asString());
        assertThat(first.at("/items/0/episodeId")).isNotEqualTo(second.at("/items/0/episodeId"));
        var linkWork =
                body(get("linkworker", "/api/worklist")).at("/items").findValuesAsString("pathway");
        assertThat(linkWork).isNotEmpty().containsOnly("VCSE_LINK_WORK");
    }

    private UUID openLinkWork() {
        open(TriagedEvents.routine(referralId, "E06000057", Pathway.VCSE_LINK_WORK));
        return ((EpisodeOpened) published(Topics.PATHWAY_EVENTS, referralId).getFirst())
                .getEpisodeId();
    }

    private void open(ReferralTriaged event) {
        UUID id = event.getReferralId();
        publish(record(Topics.REFERRAL_TRIAGED, id, event.getEventId(), event));
        eventually().until(() -> deadlines(id).size() == 1);
    }

    private List<SpecificRecord> clockEvents() {
        return deadlines(referralId);
    }
}
