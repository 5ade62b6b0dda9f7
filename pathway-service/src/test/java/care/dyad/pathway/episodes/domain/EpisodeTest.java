package care.dyad.pathway.episodes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.reviews.domain.Policies;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class EpisodeTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant ATTENDED = Instant.parse("2026-11-10T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final StaffAct ACCEPT = new StaffAct.Acceptance(null);
    private static final StaffAct SEEN = new StaffAct.Assessment(ATTENDED, "5", "01");

    @Test
    void goesFromAcceptanceOverAssessmentToIntervention() {
        Episode accepted = moved(episode(EpisodeState.OPEN), ACCEPT);
        Episode assessed = moved(accepted, SEEN);
        Episode treated = moved(assessed, new StaffAct.Intervention(NOW));

        assertThat(accepted.state()).isEqualTo(EpisodeState.ACCEPTED);
        assertThat(assessed.state()).isEqualTo(EpisodeState.ASSESSED);
        assertThat(treated.state()).isEqualTo(EpisodeState.INTERVENTION_STARTED);
        assertThat(treated.interventionAt()).isEqualTo(NOW);
    }

    @Test
    void eventTellsWhenItHappenedAndWhenItWasRecorded() {
        Move move = after(moved(episode(EpisodeState.OPEN), ACCEPT), SEEN);

        CaseEvent.AssessmentAttended event =
                (CaseEvent.AssessmentAttended) ((Move.Moved) move).events().getFirst();
        assertThat(event.record()).isEqualTo(new CaseEvent.Record("clinician", ATTENDED, NOW));
    }

    @Test
    void repeatChangesNothing() {
        Episode accepted = moved(episode(EpisodeState.OPEN), ACCEPT);
        Episode assessed = moved(accepted, SEEN);

        assertThat(after(accepted, ACCEPT)).isEqualTo(new Move.Repeated());
        assertThat(after(assessed, ACCEPT)).isEqualTo(new Move.Repeated());
        assertThat(after(assessed, SEEN)).isEqualTo(new Move.Repeated());
    }

    @Test
    void refusesWhatTheStateDoesNotAllow() {
        Episode assessed = moved(moved(episode(EpisodeState.OPEN), ACCEPT), SEEN);
        StaffAct other = new StaffAct.Assessment(ATTENDED.plusSeconds(1), "5", "01");

        assertRefused(episode(EpisodeState.PROPOSED), ACCEPT, Refusal.AWAITS_REVIEW);
        assertRefused(episode(EpisodeState.OPEN), SEEN, Refusal.NOT_ACCEPTED);
        assertRefused(
                episode(EpisodeState.OPEN), new StaffAct.Intervention(NOW), Refusal.NOT_ASSESSED);
        assertRefused(assessed, other, Refusal.ASSESSED_OTHERWISE);
    }

    @Test
    void refusesTimesThatCannotBeRight() {
        Episode accepted = moved(episode(EpisodeState.OPEN), ACCEPT);
        Episode assessed = moved(accepted, SEEN);

        assertMistimed(
                accepted,
                new StaffAct.Assessment(NOW.plusMillis(1), "5", "01"),
                TimeFault.IN_THE_FUTURE);
        assertMistimed(
                accepted,
                new StaffAct.Assessment(RECEIVED.minusMillis(1), "5", "01"),
                TimeFault.BEFORE_RECEIPT);
        assertMistimed(
                assessed,
                new StaffAct.Intervention(ATTENDED.minusMillis(1)),
                TimeFault.BEFORE_ASSESSMENT);
    }

    private static Episode moved(Episode episode, StaffAct act) {
        return ((Move.Moved) after(episode, act)).episode();
    }

    private static void assertRefused(Episode episode, StaffAct act, Refusal refusal) {
        assertThat(after(episode, act)).isEqualTo(new Move.Refused(refusal));
    }

    private static void assertMistimed(Episode episode, StaffAct act, TimeFault fault) {
        assertThat(after(episode, act)).isEqualTo(new Move.Mistimed(fault));
    }

    private static Move after(Episode episode, StaffAct act) {
        Situation found =
                new Situation(
                        episode,
                        Referrals.routed("VCSE_LINK_WORK", "T10", "E06000057").referral(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        null);
        return Policies.EPISODES.decide(found, act, "clinician", NOW);
    }

    private static Episode episode(EpisodeState state) {
        TimedEpisode about =
                new TimedEpisode(
                        new UUID(1, 1),
                        "DY-1",
                        new UUID(1, 2),
                        Pathway.VCSE_LINK_WORK,
                        null,
                        Priority.ROUTINE);
        return new Episode(about, RECEIVED, state, null, null);
    }
}
