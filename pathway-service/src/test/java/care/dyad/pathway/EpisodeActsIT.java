package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.ConcernOwnerNamed;
import care.dyad.events.ContactMissed;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeAssigned;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeDeclined;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.Pathway;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.SlaBreachExplained;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class EpisodeActsIT extends RunningPathway {

    private static final String DECLINE =
            """
            {"reason": "NEEDS_LESS", "betterPlace": "NHS Talking Therapies, by self-referral"}
            """;

    private static final String MISSED =
            """
            {"contactAt": "2026-11-24T09:30:00+00:00", "attendance": "3"}
            """;

    @Autowired AnnounceDeadlines announceDeadlines;

    private final UUID referralId = UUID.randomUUID();
    private String episode = "";

    @BeforeEach
    void startOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    @Test
    void declinedSpecialistCareGoesBackToTheDesk() throws Exception {
        open(Pathway.SPECIALIST_PERINATAL, false);

        var declined = post("clinician", episode + "/decline", DECLINE);
        var again = post("clinician", episode + "/decline", DECLINE);

        assertThat(declined.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(declined.body());
        assertThat(body(declined).at("/state").asString()).isEqualTo("PROPOSED");
        assertThat(body(declined).at("/nextStep/kind").asString()).isEqualTo("REVIEW");
        eventually().until(() -> told().size() == 4);
        assertThat(told())
                .extracting(Object::getClass)
                .containsExactly(
                        EpisodeOpened.class,
                        EpisodeDeclined.class,
                        EpisodeProposed.class,
                        ReferralUnderReview.class);
        assertThat(((EpisodeDeclined) told().get(1)).getAdvice()).startsWith("NHS Talking");
        assertThat(((ReferralUnderReview) told().getLast()).getSequence()).isEqualTo(4);
    }

    @Test
    void teamHandsOverAndTheOtherTeamGoesOn() throws Exception {
        open(Pathway.VCSE_LINK_WORK, false);
        String up = "{\"reason\": \"NEEDS_MORE\", \"serviceId\": \"cntw-northumberland\"}";

        var handed = post("linkworker", episode + "/redirect", up);
        var again = post("linkworker", episode + "/redirect", up);
        var strange = post("linkworker", episode + "/acceptance", "");
        var accepted =
                post(
                        "clinician",
                        episode + "/acceptance",
                        "{\"effectiveAt\": \"2026-11-20T10:00:00.5Z\"}");

        assertThat(body(handed).at("/pathway").asString()).isEqualTo("SPECIALIST_PERINATAL");
        assertThat(again.body()).isEqualTo(handed.body());
        assertThat(body(handed).at("/clocks/0/startedAt").asString())
                .isEqualTo("2026-11-20T10:00:00Z");
        assertThat(strange.statusCode()).isEqualTo(403);
        assertThat(accepted.statusCode()).isEqualTo(200);
        eventually().until(() -> told().size() == 4);
        var redirected = (EpisodeRedirected) told().get(1);
        assertThat(redirected.getTo().getServiceId()).isEqualTo("cntw-northumberland");
        assertThat(redirected.getService().getServiceId()).isEqualTo("everyturn-northumberland");
        assertThat(told().get(2)).isInstanceOf(EpisodeOpened.class);
        assertThat(((EpisodeAccepted) told().getLast()).getEffectiveAt())
                .isEqualTo(Instant.parse("2026-11-20T10:00:00.5Z"));
    }

    @Test
    void missedContactOfAMotherWithAConcernIsToldAndOwned() throws Exception {
        open(Pathway.VCSE_LINK_WORK, true);
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        post("linkworker", episode + "/acceptance", "");

        var missed = post("linkworker", episode + "/contact-missed", MISSED);
        var seen =
                post("linkworker", episode + "/contact-missed", MISSED.replace("\"3\"", "\"5\""));
        post("clinician", episode + "/concern-owner", "{\"account\": \"clinician\"}");

        assertThat(missed.statusCode()).isEqualTo(200);
        assertThat(seen.statusCode()).isEqualTo(422);
        eventually().until(() -> told().size() == 5);
        assertThat(told())
                .extracting(Object::getClass)
                .containsExactly(
                        EpisodeOpened.class,
                        EpisodeAccepted.class,
                        ConcernOwnerNamed.class,
                        ContactMissed.class,
                        ConcernOwnerNamed.class);
        assertThat(((ContactMissed) told().get(3)).getSafeguardingConcern()).isTrue();
        assertThat(((ContactMissed) told().get(3)).getAttendance()).isEqualTo("3");
        JsonNode found = body(get("clinician", "/api/referrals/" + referralId));
        assertThat(found.at("/needs/concernOwner").asString()).isEqualTo("clinician");
        assertThat(found.at("/needs/interpreterLanguage").asString()).isEqualTo("pl");
        assertThat(found.at("/episodes/0/nextStep/tasks/0").asString())
                .isEqualTo("BOOK_INTERPRETER");
    }

    @Test
    void missedDeadlineIsExplainedBeforeItIsClosed() throws Exception {
        open(Pathway.VCSE_LINK_WORK, false);
        post("linkworker", episode + "/acceptance", "");
        clock.set(Instant.parse("2026-12-06T10:00:00Z"));
        announceDeadlines.sweep();
        String close = "{\"reason\": \"UNABLE_TO_CONTACT\"}";

        var silent = post("linkworker", episode + "/closure", close);
        var why =
                post(
                        "linkworker",
                        episode + "/breach-reason",
                        "{\"clock\": \"ASSESSMENT\", \"reason\": \"UNABLE_TO_CONTACT\"}");
        var closed = post("linkworker", episode + "/closure", close);
        var again = post("linkworker", episode + "/closure", close);

        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(body(silent).at("/code").asString()).isEqualTo("BREACH_UNEXPLAINED");
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(body(closed).at("/clocks/0/breachReason").asString())
                .isEqualTo("UNABLE_TO_CONTACT");
        assertThat(again.body()).isEqualTo(closed.body());
        eventually().until(() -> told().getLast() instanceof EpisodeClosed);
        eventually().until(() -> deadlines(referralId).getLast() instanceof SlaBreachExplained);
    }

    @Test
    void personIsAssignedOnTheVersionThatWasLookedAt() throws Exception {
        open(Pathway.VCSE_LINK_WORK, false);
        String nobody = "{\"account\": \"nobody\"}";
        String mine = "{\"account\": \"linkworker\"}";

        var unknown = post("clinician", episode + "/assignment", nobody);
        var stale = send("clinician", episode + "/assignment", mine, Map.of("If-Match", "\"7\""));
        var assigned =
                send("clinician", episode + "/assignment", mine, Map.of("If-Match", "\"1\""));
        var again = send("clinician", episode + "/assignment", mine, Map.of("If-Match", "\"1\""));

        assertThat(body(unknown).at("/code").asString()).isEqualTo("UNKNOWN_ACCOUNT");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(assigned.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(again.body()).isEqualTo(assigned.body());
        assertThat(body(assigned).at("/assignedTo").asString()).isEqualTo("linkworker");
        eventually().until(() -> told().getLast() instanceof EpisodeAssigned);
        assertThat(told()).hasSize(2);
        assertThat(body(get("linkworker", "/api/worklist?limit=200")).at("/items"))
                .anyMatch(item -> item.at("/assignedTo").asString("").equals("linkworker"));
    }

    @Test
    void faultsOfADepartureAreAllNamed() throws Exception {
        open(Pathway.VCSE_LINK_WORK, false);

        HttpResponse<String> faulty =
                post(
                        "linkworker",
                        episode + "/redirect",
                        "{\"reason\": \"BORED\", \"serviceId\": \"x\", \"betterPlace\": \"y\"}");
        HttpResponse<String> future =
                post(
                        "linkworker",
                        episode + "/closure",
                        "{\"reason\": \"CONSULTATION\", \"effectiveAt\": \"2030-01-01T00:00:00Z\"}");

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(body(faulty).at("/errors")).hasSize(2);
        assertThat(body(future).at("/errors/0/pointer").asString()).isEqualTo("/effectiveAt");
    }

    private void open(Pathway pathway, boolean concern) {
        ReferralTriaged event = TriagedEvents.routine(referralId, "E06000057", pathway);
        event.getFacts().put("safeguardingConcern", concern);
        event.getFacts().put("interpreterLanguage", "pl");
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        eventually().until(() -> told().size() == 1);
        episode = "/api/episodes/" + ((EpisodeOpened) told().getFirst()).getEpisodeId();
    }

    private List<SpecificRecord> told() {
        return published(Topics.PATHWAY_EVENTS, referralId);
    }
}
