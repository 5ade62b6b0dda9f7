package care.dyad.pathway.reviews.domain;

import static care.dyad.pathway.reviews.domain.Requests.by;
import static care.dyad.pathway.reviews.domain.Requests.change;
import static care.dyad.pathway.reviews.domain.Requests.confirm;
import static care.dyad.pathway.reviews.domain.Requests.redirect;
import static care.dyad.pathway.reviews.domain.Requests.refuse;
import static care.dyad.pathway.reviews.domain.Requests.second;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.Referrals;

import org.junit.jupiter.api.Test;

/** Nobody steps down from specialist care alone. */
class SecondPersonTest {

    @Test
    void stepDownFromSpecialistWaitsForASecondPersonWhileTheProposalStands() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        ClockedEpisode before = one.only();

        ReviewOutcome asked = one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE)));

        assertThat(asked).isInstanceOf(ReviewOutcome.Noted.class);
        assertThat(one.only()).isEqualTo(before);

        ReviewOutcome agreed = one.second(second("clinician"));

        CaseEvent.TriageReviewed event =
                (CaseEvent.TriageReviewed) Reviewing.decided(agreed).change().events().getFirst();
        assertThat(event.record().by()).isEqualTo("triage");
        assertThat(event.secondedBy()).isEqualTo("clinician");
        assertThat(one.only().pathway()).isEqualTo(Pathway.VCSE_LINK_WORK);
        assertThat(one.clock(ClockKind.ASSESSMENT))
                .isEqualTo(Reviewing.clock(before, ClockKind.ASSESSMENT));
    }

    @Test
    void lowerPriorityOfASpecialistProposalNeedsASecondPerson() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T3", Priority.URGENT);

        ReviewOutcome asked =
                one.review(by("triage", change("SPECIALIST_PERINATAL", Priority.ROUTINE)));

        assertThat(asked).isInstanceOf(ReviewOutcome.Noted.class);
        assertThat(one.found().priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void openSpecialistEpisodeEndsOnlyWithASecondPerson() {
        Reviewing one = openBesideAProposal();

        ReviewOutcome asked = one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE)));
        ReviewOutcome agreed = one.second(second("clinician"));

        assertThat(asked).isInstanceOf(ReviewOutcome.Noted.class);
        assertThat(Reviewing.decided(agreed).change().events())
                .filteredOn(CaseEvent.EpisodeClosed.class::isInstance)
                .extracting(event -> ((CaseEvent.EpisodeClosed) event).reason())
                .containsExactly(CloseReason.STEPPED_DOWN);
        assertThat(one.only().pathway()).isEqualTo(Pathway.VCSE_LINK_WORK);
    }

    @Test
    void redirectFromASpecialistProposalNeedsASecondPerson() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b+T12");

        assertThat(one.review(by("triage", redirect()))).isInstanceOf(ReviewOutcome.Noted.class);
        assertThat(one.only().isProposed()).isTrue();
    }

    @Test
    void nobodySecondsThemselves() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE)));

        var same = new ReviewOutcome.Refused(ReviewRefusal.SAME_PERSON);
        assertThat(one.second(second("triage"))).isEqualTo(same);
        assertThat(one.second(second("TRIAGE"))).isEqualTo(same);
        assertThat(one.second(refuse("triage"))).isEqualTo(same);
    }

    @Test
    void refusedStepDownChangesNothingAndAnotherReviewIsPossible() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE)));

        ReviewOutcome refused = one.second(refuse("clinician"));

        assertThat(((ReviewOutcome.Noted) refused).review().state()).isEqualTo(ReviewState.REFUSED);
        assertThat(one.only().isProposed()).isTrue();
        assertThat(one.second(refuse("clinician"))).isInstanceOf(ReviewOutcome.Repeated.class);
        assertThat(one.second(second("clinician")))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.NOTHING_AWAITS));
        assertThat(one.review(confirm("triage"))).isInstanceOf(ReviewOutcome.Decided.class);
    }

    @Test
    void anotherReviewWaitsUntilTheStepDownIsAnswered() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE)));

        assertThat(one.review(confirm("other")))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.AWAITS_SECOND_PERSON));
    }

    @Test
    void noReviewTakesAReferralFromATeamThatAcceptedIt() {
        Reviewing one = openBesideAProposal();
        one.accept();

        assertThat(one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE))))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.HELD_BY_TEAM));
    }

    /** Specialist care is open; link work waits, because a social worker referred. */
    private static Reviewing openBesideAProposal() {
        return new Reviewing(
                Referrals.routed(
                                "SPECIALIST_PERINATAL+VCSE_LINK_WORK",
                                "T6",
                                Reviewing.NORTHUMBERLAND)
                        .by(ReferrerRole.SOCIAL_WORKER));
    }
}
