package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.MuteReason;
import care.dyad.events.Pathway;
import care.dyad.events.PathwayMuted;
import care.dyad.events.PathwayUnmuted;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.Stage;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class MutesIT extends RunningPathway {

    private static final String LOSS = "{\"reason\": \"LOSS\"}";

    private final UUID referralId = UUID.randomUUID();
    private final String referral = "/api/referrals/" + referralId;

    @BeforeEach
    void startOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    @Test
    void onlyAnEventUndoesAMuteAndTheHelpGoesOn() throws Exception {
        open(referralId, Stage.PREGNANT);

        var stale = send("clinician", referral + "/mute", LOSS, Map.of("If-Match", "\"9\""));
        var muted = send("linkworker", referral + "/mute", LOSS, Map.of("If-Match", "\"1\""));
        var again = send("linkworker", referral + "/mute", LOSS, Map.of("If-Match", "\"1\""));
        clock.set(Instant.parse("2027-11-20T10:00:00Z"));
        var later = get("clinician", referral);
        var undone = post("clinician", referral + "/unmute", "");
        post("clinician", referral + "/unmute", "");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(muted.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(again.body()).isEqualTo(muted.body());
        assertThat(body(later).at("/needs/mute/reason").asString()).isEqualTo("LOSS");
        assertThat(body(later).at("/episodes/0/state").asString()).isEqualTo("OPEN");
        assertThat(body(undone).at("/needs/mute").isMissingNode()).isTrue();
        eventually().until(() -> told(referralId).size() == 3);
        PathwayMuted event = (PathwayMuted) told(referralId).get(1);
        assertThat(event.getReason()).isEqualTo(MuteReason.LOSS);
        assertThat(event.getBy()).isEqualTo("linkworker");
        assertThat(told(referralId).getLast()).isInstanceOf(PathwayUnmuted.class);
        assertThat(told(referralId).getLast().get(3)).isEqualTo(4L);
    }

    @Test
    void otherReferralsOfTheSamePregnancyAreMutedWithIt() throws Exception {
        UUID same = UUID.randomUUID();
        UUID nextPregnancy = UUID.randomUUID();
        open(referralId, Stage.PREGNANT);
        open(same, Stage.PREGNANT);
        open(nextPregnancy, Stage.PREGNANT);
        keep(referralId, "2027-03-01", same, nextPregnancy);
        keep(same, "2027-03-20");
        keep(nextPregnancy, "2028-03-01");

        post("clinician", referral + "/mute", "{\"reason\": \"REMOVAL\"}");

        eventually().until(() -> told(same).getLast() instanceof PathwayMuted);
        assertThat(told(referralId).getLast()).isInstanceOf(PathwayMuted.class);
        assertThat(told(nextPregnancy)).hasSize(1);
    }

    @Test
    void lossThatTheReferrerToldMutesFromTheBeginning() throws Exception {
        open(referralId, Stage.LOSS);

        assertThat(told(referralId).getFirst()).isInstanceOf(PathwayMuted.class);
        assertThat(told(referralId).getLast()).isInstanceOf(EpisodeOpened.class);
        assertThat(body(get("clinician", referral)).at("/needs/mute/reason").asString())
                .isEqualTo("LOSS");
    }

    @Test
    void faultsAreProblemsAndStrangersSeeNothing() throws Exception {
        open(referralId, Stage.PREGNANT);

        var faulty = post("clinician", referral + "/mute", "{\"reason\": \"TIRED\"}");
        var future =
                post(
                        "clinician",
                        referral + "/mute",
                        "{\"reason\": \"LOSS\", \"effectiveAt\": \"2030-01-01T00:00:00Z\"}");
        var unknown = post("clinician", "/api/referrals/" + UUID.randomUUID() + "/mute", LOSS);

        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(body(future).at("/errors/0/code").asString()).isEqualTo("IN_THE_FUTURE");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(post("ops", referral + "/mute", LOSS).statusCode()).isEqualTo(403);
    }

    private void open(UUID id, Stage stage) {
        ReferralTriaged event = TriagedEvents.routine(id, "E06000057", Pathway.VCSE_LINK_WORK);
        event.getFacts().put("stage", stage);
        publish(record(Topics.REFERRAL_TRIAGED, id, event.getEventId(), event));
        eventually().until(() -> !told(id).isEmpty());
        eventually().until(() -> told(id).getLast() instanceof EpisodeOpened);
    }

    private void keep(UUID id, String estimatedDueDate, UUID... earlier) {
        jdbc.sql(
                        """
                        INSERT INTO identity
                            (referral_id, sequence, source_system, source_reference, referrer_role,
                             family_name, given_name, safe_channels, voicemail, reason,
                             estimated_due_date, earlier_referrals)
                        VALUES (:id, 1, 'test', 'test', 'GP', 'Invented', 'Person', '', false, '',
                                :date, :earlier)
                        """)
                .param("id", id)
                .param("date", LocalDate.parse(estimatedDueDate))
                .param("earlier", earlier)
                .update();
    }

    private List<SpecificRecord> told(UUID id) {
        return published(Topics.PATHWAY_EVENTS, id);
    }
}
