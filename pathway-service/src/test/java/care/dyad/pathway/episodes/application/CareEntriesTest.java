package care.dyad.pathway.episodes.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.domain.AnchorReason;
import care.dyad.pathway.episodes.domain.CareKind;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Move;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.Refusal;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class CareEntriesTest {

    private static final String SEEN_AT = "2026-11-25T10:00:00Z";
    private static final StaffAct SEEN = new StaffAct.Assessment(Instant.parse(SEEN_AT), "5", "01");

    private final Acting linkWork = accepted("VCSE_LINK_WORK", "E06000057");
    private final Acting parentInfant = accepted("PARENT_INFANT", "E09000014");
    private final Acting specialist = accepted("SPECIALIST_PERINATAL", "E06000057");

    @Test
    void firstGoalOfThePlanBeginsTheHelpAndTheNextOnesDoNot() {
        linkWork.act(SEEN);

        linkWork.act(entry(CareKind.GOAL_SET, "MONEY"));
        linkWork.act(entry(CareKind.GOAL_SET, "HOME"));

        assertThat(linkWork.state()).isEqualTo(EpisodeState.INTERVENTION_STARTED);
        assertThat(met(linkWork))
                .containsExactly(ClockKind.ASSESSMENT, ClockKind.TREATMENT, ClockKind.INTERVENTION);
        assertThat(linkWork.told())
                .filteredOn(CaseEvent.InterventionStarted.class::isInstance)
                .hasSize(1);
        assertThat(linkWork.told()).filteredOn(CaseEvent.CareRecorded.class::isInstance).hasSize(2);
    }

    @Test
    void helpThatNobodyAssessedIsRefused() {
        assertThat(linkWork.act(entry(CareKind.ACTIVITY, "BUGGY_WALK")))
                .isEqualTo(new Move.Refused(Refusal.NOT_ASSESSED));
    }

    @Test
    void jointFirstVisitIsTheAssessmentAndTherapyTheIntervention() {
        parentInfant.act(entry(CareKind.JOINT_FIRST_VISIT, "5"));
        assertThat(parentInfant.state()).isEqualTo(EpisodeState.ASSESSED);
        assertThat(met(parentInfant)).containsExactly(ClockKind.ASSESSMENT);

        parentInfant.act(entry(CareKind.THERAPY, "VIDEO_INTERACTION_GUIDANCE"));

        assertThat(parentInfant.state()).isEqualTo(EpisodeState.INTERVENTION_STARTED);
        assertThat(met(parentInfant)).contains(ClockKind.INTERVENTION, ClockKind.TREATMENT);
    }

    @Test
    void recommendingAMotherAndBabyUnitStopsNoClock() {
        specialist.act(SEEN);

        specialist.act(entry(CareKind.CARE_COORDINATOR, "clinician"));
        specialist.act(entry(CareKind.ONWARD_RECOMMENDATION, "MOTHER_AND_BABY_UNIT"));

        assertThat(specialist.state()).isEqualTo(EpisodeState.ASSESSED);
        assertThat(met(specialist)).containsExactly(ClockKind.ASSESSMENT);
    }

    @Test
    void teamsRecordInTheWordsOfTheirOwnPathway() {
        assertThat(linkWork.act(entry(CareKind.THERAPY, "CIRCLE_OF_SECURITY")))
                .isEqualTo(new Move.Refused(Refusal.OTHER_PATHWAY));
        assertThat(specialist.act(entry(CareKind.GOAL_SET, "MONEY")))
                .isEqualTo(new Move.Refused(Refusal.OTHER_PATHWAY));
        linkWork.act(SEEN);
        assertThat(linkWork.act(entry(CareKind.GOAL_REACHED, "MONEY")))
                .isEqualTo(new Move.Refused(Refusal.NO_SUCH_GOAL));
    }

    @Test
    void clockGetsAnEarlierStartWithActorAndReason() {
        Deadline before = clock(linkWork, ClockKind.ASSESSMENT).deadline();

        linkWork.act(anchor(ClockKind.ASSESSMENT, "2026-11-16T09:00:00Z"));

        ClockEvent.SlaClockReanchored event =
                (ClockEvent.SlaClockReanchored) linkWork.clockEvents().getLast();
        assertThat(event.previous()).isEqualTo(before);
        assertThat(event.by()).isEqualTo("clinician");
        assertThat(event.reason()).isEqualTo("RECEIVED_EARLIER");
        assertThat(clock(linkWork, ClockKind.ASSESSMENT).deadline().dueAt())
                .isEqualTo("2026-12-01T00:00:00Z");
        assertThat(linkWork.act(anchor(ClockKind.ASSESSMENT, "2026-11-16T09:00:00Z")))
                .isEqualTo(new Move.Repeated());
    }

    @Test
    void noClockGetsALaterDeadline() {
        assertThat(linkWork.act(anchor(ClockKind.ASSESSMENT, "2026-11-21T09:00:00Z")))
                .isEqualTo(new Move.Refused(Refusal.NOT_NEARER));
        assertThat(linkWork.act(anchor(ClockKind.ASSESSMENT, "2026-11-27T09:00:00Z")))
                .isEqualTo(new Move.Mistimed(TimeFault.IN_THE_FUTURE));
        assertThat(linkWork.act(anchor(ClockKind.ASSESSMENT, "2020-11-20T09:00:00Z")))
                .isEqualTo(new Move.Mistimed(TimeFault.OVER_A_YEAR_AGO));
        assertThat(linkWork.act(anchor(ClockKind.REVIEW, "2026-11-16T09:00:00Z")))
                .isEqualTo(new Move.Refused(Refusal.NO_SUCH_CLOCK));
    }

    private static Acting accepted(String pathway, String area) {
        Acting one = new Acting(Referrals.routed(pathway, "T10", area));
        one.at("2026-11-26T10:00:00Z").act(new StaffAct.Acceptance(null));
        return one;
    }

    private static StaffAct entry(CareKind kind, String code) {
        return new StaffAct.CareEntry(kind, code, List.of(), Instant.parse(SEEN_AT));
    }

    private static StaffAct anchor(ClockKind clock, String startedAt) {
        return new StaffAct.Reanchoring(
                clock, Instant.parse(startedAt), AnchorReason.RECEIVED_EARLIER);
    }

    private static EpisodeClock clock(Acting one, ClockKind kind) {
        return one.found().clocks().stream()
                .filter(clock -> clock.deadline().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<ClockKind> met(Acting one) {
        return one.clockEvents().stream()
                .filter(ClockEvent.SlaMet.class::isInstance)
                .map(event -> event.deadline().kind())
                .toList();
    }
}
