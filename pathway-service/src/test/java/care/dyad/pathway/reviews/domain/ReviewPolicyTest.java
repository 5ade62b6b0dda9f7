package care.dyad.pathway.reviews.domain;

import static care.dyad.pathway.reviews.domain.Requests.by;
import static care.dyad.pathway.reviews.domain.Requests.change;
import static care.dyad.pathway.reviews.domain.Requests.confirm;
import static care.dyad.pathway.reviews.domain.Requests.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/** What a review may do, and what becomes of it. */
class ReviewPolicyTest {

    @Test
    void undecidedProposalCannotBeConfirmed() {
        Reviewing one = Reviewing.underReview("", "T0");

        assertThat(one.review(confirm("triage")))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.NO_PATHWAY_PROPOSED));
    }

    @Test
    void moreThanProposedIsAChangeByOnePerson() {
        Reviewing one = Reviewing.underReview("VCSE_LINK_WORK", "T10");

        ReviewOutcome outcome =
                one.review(
                        by(
                                "triage",
                                change("SPECIALIST_PERINATAL+VCSE_LINK_WORK", Priority.URGENT)));

        assertThat(Reviewing.decided(outcome).review().kind()).isEqualTo(ReviewKind.CHANGED);
        assertThat(one.found().pathways())
                .containsExactlyInAnyOrder(Pathway.SPECIALIST_PERINATAL, Pathway.VCSE_LINK_WORK);
    }

    @Test
    void sameReviewTwiceChangesNothing() {
        Reviewing confirmed = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        Reviewing steppedDown = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        ReviewRequest down = by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE));

        Review first = Reviewing.decided(confirmed.review(confirm("triage"))).review();
        steppedDown.review(down);

        assertThat(confirmed.review(confirm("triage")))
                .isEqualTo(new ReviewOutcome.Repeated(first));
        assertThat(steppedDown.review(down)).isInstanceOf(ReviewOutcome.Repeated.class);
        assertThat(confirmed.review(confirm("other")))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.NOT_UNDER_REVIEW));
    }

    @Test
    void ambiguousAreaIsSettledByTheReviewer() {
        Reviewing one =
                new Reviewing(
                        Referrals.routed("VCSE_LINK_WORK", "T0", null)
                                .as(Disposition.REVIEW, Priority.ROUTINE));

        one.review(by("triage", new ReviewDecision.Confirm(new AreaCode("E06000005"))));

        assertThat(one.only().episode().about().service())
                .satisfies(service -> assertThat(service.id()).isEqualTo("teesside-mind"));
    }

    @Test
    void redirectTellsABetterPlaceAndEndsTheProposal() {
        Reviewing one = Reviewing.underReview("VCSE_LINK_WORK", "T12");

        ReviewOutcome outcome = one.review(by("triage", redirect()));

        CaseEvent.ReferralRedirected told =
                (CaseEvent.ReferralRedirected)
                        Reviewing.decided(outcome).change().events().getLast();
        assertThat(told.advice()).contains(Requests.PLACE).contains("111");
        assertThat(one.found().episodes()).isEmpty();
    }

    @Test
    void emergencyIsNeverRedirected() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b", Priority.EMERGENCY);

        assertThat(one.review(by("triage", redirect())))
                .isEqualTo(new ReviewOutcome.Refused(ReviewRefusal.NEVER_REDIRECTED));
    }

    @Test
    void timesThatCannotBeRightAreRefused() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");
        ReviewDecision down = change("VCSE_LINK_WORK", Priority.ROUTINE);

        assertThat(one.review(Requests.at("triage", down, Reviewing.NOW.plusMillis(1))))
                .isEqualTo(new ReviewOutcome.Mistimed(TimeFault.IN_THE_FUTURE));
        assertThat(one.review(Requests.at("triage", down, Reviewing.RECEIVED.minusMillis(1))))
                .isEqualTo(new ReviewOutcome.Mistimed(TimeFault.BEFORE_RECEIPT));

        Instant first = Reviewing.NOW.minusSeconds(60);
        one.review(Requests.at("triage", down, first));

        assertThat(one.second(new SecondRequest("clinician", null, first.minusMillis(1))))
                .isEqualTo(new ReviewOutcome.Mistimed(TimeFault.BEFORE_FIRST_PERSON));
    }
}
