package care.dyad.pathway.reviews.domain;

import static care.dyad.pathway.reviews.domain.Requests.by;
import static care.dyad.pathway.reviews.domain.Requests.change;
import static care.dyad.pathway.reviews.domain.Requests.confirm;
import static care.dyad.pathway.reviews.domain.Requests.second;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.EpisodeState;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What a review does to the clocks. */
class ReviewedClocksTest {

    @Test
    void confirmedProposalOpensAndItsReviewClockIsMet() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");

        ReviewOutcome outcome = one.review(confirm("triage"));

        assertThat(Reviewing.decided(outcome).review().kind()).isEqualTo(ReviewKind.CONFIRMED);
        assertThat(Reviewing.decided(outcome).change().events())
                .extracting(Object::getClass)
                .containsExactly(CaseEvent.TriageReviewed.class, CaseEvent.EpisodeOpened.class);
        assertThat(one.only().episode().state()).isEqualTo(EpisodeState.OPEN);
        assertThat(one.state(ClockKind.REVIEW)).isEqualTo(ClockState.MET);
        assertThat(one.state(ClockKind.ASSESSMENT)).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void riskReviewIsMetByAReviewAndUrgentResponseRunsFromReceipt() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T3", Priority.URGENT);

        one.review(confirm("triage"));

        assertThat(one.state(ClockKind.RISK_REVIEW)).isEqualTo(ClockState.MET);
        assertThat(one.clock(ClockKind.URGENT_RESPONSE).deadline().startedAt())
                .isEqualTo(Reviewing.RECEIVED);
    }

    @Test
    void undecidedEpisodeTakesTheDecidedPathwayWithItsClock() {
        Reviewing one = Reviewing.underReview("", "T9+T0");
        ClockedEpisode before = one.only();

        one.review(by("triage", change("VCSE_LINK_WORK", Priority.ROUTINE)));

        assertThat(one.only().pathway()).isEqualTo(Pathway.VCSE_LINK_WORK);
        assertThat(one.only().episode().about().episodeId())
                .isEqualTo(before.episode().about().episodeId());
        assertThat(one.clock(ClockKind.ASSESSMENT))
                .isEqualTo(Reviewing.clock(before, ClockKind.ASSESSMENT));
    }

    @Test
    void reviewedEmergencyKeepsItsFourHours() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b", Priority.EMERGENCY);

        one.review(by("triage", change("SPECIALIST_PERINATAL", Priority.ROUTINE)));
        one.second(second("clinician"));

        assertThat(one.found().priority()).isEqualTo(Priority.ROUTINE);
        assertThat(one.clock(ClockKind.EMERGENCY_RESPONSE).deadline().dueAt())
                .isEqualTo(Reviewing.RECEIVED.plus(Duration.ofHours(4)));
        assertThat(one.kinds()).doesNotContain(ClockKind.ASSESSMENT);
    }

    @Test
    void raisedToEmergencyHasFourHoursFromReceiptInPlaceOfFourteenDays() {
        Reviewing one = Reviewing.underReview("VCSE_LINK_WORK", "T10");

        ReviewOutcome outcome =
                one.review(by("triage", change("SPECIALIST_PERINATAL", Priority.EMERGENCY)));

        assertThat(Reviewing.decided(outcome).change().clockEvents())
                .filteredOn(ClockEvent.SlaClockReanchored.class::isInstance)
                .hasSize(1);
        assertThat(one.kinds())
                .contains(ClockKind.EMERGENCY_RESPONSE)
                .doesNotContain(ClockKind.ASSESSMENT);
        assertThat(one.clock(ClockKind.EMERGENCY_RESPONSE).deadline().startedAt())
                .isEqualTo(Reviewing.RECEIVED);
    }

    @Test
    void pathwayWithoutAServiceStaysWithTheClinicianAndItsGapIsToldOnce() {
        Reviewing one = Reviewing.underReview("VCSE_LINK_WORK", "T10");
        ReviewRequest wish = by("triage", change("PARENT_INFANT", Priority.ROUTINE));

        CaseChange change = Reviewing.decided(one.review(wish)).change();
        CaseChange again = Reviewing.decided(one.review(confirm("triage"))).change();

        assertThat(change.events())
                .extracting(Object::getClass)
                .containsExactly(
                        CaseEvent.TriageReviewed.class,
                        CaseEvent.ServiceGapRecorded.class,
                        CaseEvent.EpisodeProposed.class,
                        CaseEvent.ReferralUnderReview.class);
        assertThat(one.only().isProposed()).isTrue();
        assertThat(one.state(ClockKind.REVIEW)).isEqualTo(ClockState.RUNNING);
        assertThat(again.gaps()).isEmpty();
    }
}
