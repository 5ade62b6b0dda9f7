package care.dyad.pathway.episodes.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.DepartureReason;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.MissedAttendance;
import care.dyad.pathway.episodes.domain.Move;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.Refusal;
import care.dyad.pathway.episodes.domain.ReviewReason;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Note;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class EpisodeLifeTest {

    private static final StaffAct ACCEPT = new StaffAct.Acceptance(null);
    private static final StaffAct SEEN =
            new StaffAct.Assessment(Instant.parse("2026-11-25T10:00:00Z"), "5", "01");
    private static final StaffAct DECLINE =
            new StaffAct.Declination(
                    DepartureReason.NEEDS_LESS, new Note("NHS Talking Therapies"), null);

    private final Acting linkWork = new Acting(routed("VCSE_LINK_WORK"));
    private final Acting specialist = new Acting(routed("SPECIALIST_PERINATAL"));

    @Test
    void declinedLinkWorkEndsAndTheReferrerIsToldWhereElse() {
        Move move = linkWork.act(DECLINE);

        assertThat(linkWork.state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(((CaseEvent.EpisodeDeclined) told(move).getFirst()).betterPlace())
                .isEqualTo("NHS Talking Therapies");
        assertThat(linkWork.act(DECLINE)).isEqualTo(new Move.Repeated());
        assertThat(linkWork.act(ACCEPT)).isEqualTo(new Move.Refused(Refusal.CLOSED));
    }

    @Test
    void declinedSpecialistCareGoesBackToTheDeskWithItsClocks() {
        List<EpisodeClock> before = specialist.found().clocks();

        Move move = specialist.act(DECLINE);

        assertThat(specialist.state()).isEqualTo(EpisodeState.PROPOSED);
        assertThat(((CaseEvent.ReferralUnderReview) told(move).getLast()).reasons())
                .containsExactly(ReviewReason.DECLINED_BY_SERVICE);
        assertThat(specialist.found().clocks()).containsAll(before);
        assertThat(specialist.clockEvents())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.deadline().kind()).isEqualTo(ClockKind.REVIEW));
        assertThat(specialist.act(DECLINE)).isEqualTo(new Move.Repeated());
    }

    @Test
    void riskThatNobodySawIsLetGoByNoOnePerson() {
        Acting urgent = new Acting(routed("VCSE_LINK_WORK").as(Disposition.ROUTE, Priority.URGENT));
        urgent.act(ACCEPT);

        assertThat(urgent.act(close(CloseReason.MOTHER_DECLINED))).isEqualTo(unseen());
        assertThat(urgent.act(close(CloseReason.CONSULTATION))).isEqualTo(unseen());
        assertThat(urgent.act(elsewhere())).isEqualTo(unseen());
        urgent.act(DECLINE);
        assertThat(urgent.state()).isEqualTo(EpisodeState.PROPOSED);
    }

    @Test
    void consultationToTheReferrerIsAnEnd() {
        linkWork.act(close(CloseReason.CONSULTATION));

        assertThat(linkWork.state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(linkWork.clockEvents()).noneMatch(ClockEvent.SlaMet.class::isInstance);
    }

    @Test
    void stepDownKeepsStartIdAndAssessmentAndWaitsForTheOtherTeam() {
        specialist.at("2026-11-26T10:00:00Z").act(ACCEPT);
        specialist.act(SEEN);
        List<EpisodeClock> clocks = specialist.found().clocks();

        Move move = specialist.act(to("everyturn-northumberland"));

        assertThat(specialist.found().episode().about().pathway())
                .isEqualTo(Pathway.VCSE_LINK_WORK);
        assertThat(specialist.found().clocks()).isEqualTo(clocks);
        assertThat(((CaseEvent.EpisodeOpened) told(move).getLast()).tell())
                .extracting(Contact::id)
                .containsExactly("everyturn-northumberland");
        assertThat(specialist.act(to("everyturn-northumberland"))).isEqualTo(new Move.Repeated());
        specialist.act(ACCEPT, "linkworker");
        assertThat(specialist.state()).isEqualTo(EpisodeState.ASSESSED);
    }

    @Test
    void handOverIsRefusedWhereItCannotGo() {
        Acting both = new Acting(routed("SPECIALIST_PERINATAL+VCSE_LINK_WORK"));
        both.at("2026-11-26T10:00:00Z").act(ACCEPT);
        both.act(SEEN);

        assertThat(both.act(to("everyturn-northumberland")))
                .isEqualTo(new Move.Refused(Refusal.PATHWAY_HELD));
        assertThat(specialist.act(to("everyturn-northumberland")))
                .isEqualTo(new Move.Refused(Refusal.STEP_DOWN_UNSEEN));
        assertThat(specialist.act(to("nowhere")))
                .isEqualTo(new Move.Refused(Refusal.UNKNOWN_SERVICE));
        assertThat(specialist.act(to("cntw-sunderland")))
                .isEqualTo(new Move.Refused(Refusal.SERVICE_OUT_OF_AREA));
    }

    @Test
    void stepUpNeedsNobodyElse() {
        linkWork.act(to("cntw-northumberland"));

        assertThat(linkWork.state()).isEqualTo(EpisodeState.OPEN);
        assertThat(linkWork.found().episode().about().pathway())
                .isEqualTo(Pathway.SPECIALIST_PERINATAL);
    }

    @Test
    void missedDeadlineIsExplainedBeforeTheEnd() {
        linkWork.act(ACCEPT);
        linkWork.at("2026-12-10T10:00:00Z");

        assertThat(linkWork.act(close(CloseReason.UNABLE_TO_CONTACT)))
                .isEqualTo(new Move.Refused(Refusal.BREACH_UNEXPLAINED));
        assertThat(linkWork.act(why(ClockKind.INTERVENTION)))
                .isEqualTo(new Move.Refused(Refusal.NO_SUCH_CLOCK));
        linkWork.act(why(ClockKind.ASSESSMENT));
        assertThat(linkWork.act(why(ClockKind.ASSESSMENT))).isEqualTo(new Move.Repeated());
        linkWork.act(close(CloseReason.UNABLE_TO_CONTACT));

        assertThat(linkWork.state()).isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void deadlineThatWasKeptNeedsNoReason() {
        assertThat(linkWork.act(why(ClockKind.ASSESSMENT)))
                .isEqualTo(new Move.Refused(Refusal.NOT_BREACHED));
    }

    @Test
    void missedContactStopsNoClockAndIsToldOnceOfOneWithAConcern() {
        Acting concern = new Acting(routed("VCSE_LINK_WORK").withSafeguardingConcern());
        concern.at("2026-11-24T10:00:00Z").act(ACCEPT, "linkworker");

        Move move = concern.act(missed(MissedAttendance.DID_NOT_ATTEND));

        assertThat(((CaseEvent.ContactMissed) told(move).getFirst()).concern()).isTrue();
        assertThat(concern.found().concernOwner()).isEqualTo("linkworker");
        assertThat(concern.clockEvents()).isEmpty();
        assertThat(concern.act(missed(MissedAttendance.DID_NOT_ATTEND)))
                .isEqualTo(new Move.Repeated());
        assertThat(concern.act(missed(MissedAttendance.CANCELLED_BY_PROVIDER)))
                .isEqualTo(new Move.Refused(Refusal.CONTACT_RECORDED_OTHERWISE));
    }

    @Test
    void somebodyTakesCareOfItUntilItIsHandedOver() {
        linkWork.act(new StaffAct.Assignment("linkworker", null));

        assertThat(linkWork.found().episode().assignedTo()).isEqualTo("linkworker");
        assertThat(linkWork.act(new StaffAct.Assignment("linkworker", null)))
                .isEqualTo(new Move.Repeated());
        assertThat(linkWork.act(new StaffAct.ConcernOwner("clinician", null)))
                .isEqualTo(new Move.Refused(Refusal.NO_CONCERN));
        linkWork.act(to("cntw-northumberland"));
        assertThat(linkWork.found().episode().assignedTo()).isNull();
    }

    private static Referrals routed(String pathways) {
        return Referrals.routed(pathways, "T10", "E06000057");
    }

    private static List<CaseEvent> told(Move move) {
        return ((Move.Moved) move).events();
    }

    private static Move unseen() {
        return new Move.Refused(Refusal.RISK_UNSEEN);
    }

    private static StaffAct close(CloseReason reason) {
        return new StaffAct.Closure(reason, null);
    }

    private static StaffAct elsewhere() {
        return new StaffAct.Redirection(
                DepartureReason.FAMILY_MOVED, new Note("The team in Leeds"), null);
    }

    private static StaffAct to(String service) {
        return new StaffAct.HandOver(DepartureReason.MOTHER_PREFERS, service, null);
    }

    private static StaffAct why(ClockKind clock) {
        return new StaffAct.BreachExplanation(clock, BreachReason.CAPACITY, null);
    }

    private static StaffAct missed(MissedAttendance attendance) {
        return new StaffAct.MissedContact(Instant.parse("2026-11-23T10:00:00Z"), attendance);
    }
}
