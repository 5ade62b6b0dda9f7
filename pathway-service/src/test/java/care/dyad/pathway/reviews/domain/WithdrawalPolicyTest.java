package care.dyad.pathway.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.NewCase;
import care.dyad.pathway.episodes.domain.OpeningPolicy;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.ReviewReason;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** A withdrawal closes what has no risk in it, and asks clinicians about everything else. */
class WithdrawalPolicyTest {

    private static final ReviewRequest CLOSE =
            Requests.by("triage", new ReviewDecision.CloseWithdrawn());
    private static final ReviewRequest KEEP = Requests.by("triage", new ReviewDecision.KeepOpen());

    @Test
    void endsEveryEpisodeTellsTheTeamAndMeetsNoClock() {
        Reviewing one = routed("VCSE_LINK_WORK", "T10");

        CaseChange change = one.withdraw();

        assertThat(change.withdrawal()).isEqualTo(WithdrawalState.CLOSED);
        assertThat(change.clockEvents()).isEmpty();
        assertThat(one.found().episodes()).isEmpty();
        var closed = (CaseEvent.EpisodeClosed) change.events().getFirst();
        assertThat(closed.reason()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(closed.record())
                .isEqualTo(new CaseEvent.Record("", Reviewing.WITHDRAWN, Reviewing.NOW));
        assertThat(closed.tell()).hasSize(1);
    }

    @Test
    void proposalThatNobodyHoldsEndsUntold() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");

        CaseChange change = one.withdraw();

        assertThat(((CaseEvent.EpisodeClosed) change.events().getFirst()).tell()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("atRisk")
    void referralAtRiskIsNotClosedUnseen(Referrals referral) {
        Reviewing one = new Reviewing(referral);
        var before = one.found().episodes();

        CaseChange change = one.withdraw();

        assertThat(change.withdrawal()).isEqualTo(WithdrawalState.AWAITS_REVIEW);
        assertThat(change.clockEvents()).isEmpty();
        assertThat(one.found().episodes()).isEqualTo(before);
        var told = (CaseEvent.ReferralUnderReview) change.events().getFirst();
        assertThat(told.reasons()).containsExactly(ReviewReason.WITHDRAWN);
        assertThat(told.dueAt()).isNotNull();
        assertThat(told.tell())
                .extracting(Contact::id)
                .contains("triage-desk", "cntw-northumberland");
    }

    @Test
    void twoPeopleCloseAReferralAtRisk() {
        Reviewing one = emergency();
        one.withdraw();

        ReviewOutcome first = one.review(CLOSE);
        ReviewOutcome second = one.second(Requests.second("clinician"));

        assertThat(first).isInstanceOf(ReviewOutcome.Noted.class);
        CaseChange change = Reviewing.decided(second).change();
        assertThat(change.withdrawal()).isEqualTo(WithdrawalState.CLOSED);
        assertThat(change.events())
                .extracting(Object::getClass)
                .containsExactly(CaseEvent.TriageReviewed.class, CaseEvent.EpisodeClosed.class);
        assertThat(one.found().episodes()).isEmpty();
    }

    @Test
    void twoPeopleCloseAlsoWhatNobodyHasYet() {
        Reviewing one =
                new Reviewing(
                        referral("VCSE_LINK_WORK", "T10")
                                .withSafeguardingConcern()
                                .as(Disposition.REVIEW, Priority.ROUTINE));
        one.withdraw();

        assertThat(one.review(CLOSE)).isInstanceOf(ReviewOutcome.Noted.class);
    }

    @Test
    void onePersonKeepsItOpenAndItsClocksRun() {
        Reviewing one = emergency();
        one.withdraw();

        CaseChange change = Reviewing.decided(one.review(KEEP)).change();

        assertThat(change.withdrawal()).isEqualTo(WithdrawalState.KEPT_OPEN);
        assertThat(one.state(ClockKind.EMERGENCY_RESPONSE)).isEqualTo(ClockState.RUNNING);
        assertThat(one.review(CLOSE))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.NO_WITHDRAWAL_AWAITS));
    }

    @Test
    void nobodyClosesAReferralThatWasNotWithdrawn() {
        assertThat(Reviewing.underReview("SPECIALIST_PERINATAL", "T6b").review(CLOSE))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.NO_WITHDRAWAL_AWAITS));
    }

    @Test
    void laterDecisionOpensAClosedReferralOnlyWhenItIsAtRisk() {
        Reviewing one = routed("VCSE_LINK_WORK", "T10");
        one.withdraw();

        CaseChange routine = one.amend(referral("SPECIALIST_PERINATAL", "T6"));
        CaseChange emergency =
                one.amend(
                        referral("SPECIALIST_PERINATAL", "T1")
                                .as(Disposition.ROUTE, Priority.EMERGENCY));

        assertThat(routine.events()).isEmpty();
        assertThat(routine.episodes()).isEmpty();
        assertThat(emergency.withdrawal()).isEqualTo(WithdrawalState.AWAITS_REVIEW);
        assertThat(emergency.events())
                .extracting(Object::getClass)
                .containsExactly(
                        CaseEvent.EpisodeOpened.class, CaseEvent.ReferralUnderReview.class);
    }

    @Test
    void whatWasWithdrawnBeforeTriageOpensNothing() {
        NewCase opened = withdrawnFirst(referral("VCSE_LINK_WORK", "T10"));

        assertThat(opened.episodes()).isEmpty();
        assertThat(opened.events()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("atRisk")
    void whatWasWithdrawnBeforeTriageOpensForCliniciansWhenItIsAtRisk(Referrals referral) {
        NewCase opened = withdrawnFirst(referral);

        assertThat(opened.episodes())
                .extracting(episode -> episode.about().pathway())
                .containsExactly(Pathway.SPECIALIST_PERINATAL);
        assertThat(opened.events())
                .filteredOn(CaseEvent.ReferralUnderReview.class::isInstance)
                .hasSize(1);
        var told = (CaseEvent.ReferralUnderReview) opened.events().getLast();
        assertThat(told.reasons()).contains(ReviewReason.WITHDRAWN);
        assertThat(told.tell()).extracting(Contact::id).contains("cntw-northumberland");
    }

    static Stream<Arguments> atRisk() {
        return Stream.of(
                        referral("SPECIALIST_PERINATAL", "T1")
                                .as(Disposition.ROUTE, Priority.EMERGENCY),
                        referral("SPECIALIST_PERINATAL", "T2")
                                .as(Disposition.ROUTE, Priority.URGENT),
                        referral("SPECIALIST_PERINATAL", "T3+T6")
                                .as(Disposition.ROUTE, Priority.URGENT),
                        referral("SPECIALIST_PERINATAL", "T6")
                                .as(Disposition.ROUTE, Priority.URGENT),
                        referral("SPECIALIST_PERINATAL", "T6").withSafeguardingConcern())
                .map(Arguments::of);
    }

    private static NewCase withdrawnFirst(Referrals referral) {
        return new OpeningPolicy(Policies.DIRECTORY, Policies.CLOCKS, Policies.IDS)
                .openWithdrawn(referral.referral(), Reviewing.NOW);
    }

    private static Reviewing emergency() {
        return new Reviewing(
                referral("SPECIALIST_PERINATAL", "T1").as(Disposition.ROUTE, Priority.EMERGENCY));
    }

    private static Reviewing routed(String pathways, String rules) {
        return new Reviewing(referral(pathways, rules));
    }

    private static Referrals referral(String pathways, String rules) {
        return Referrals.routed(pathways, rules, Reviewing.NORTHUMBERLAND);
    }
}
