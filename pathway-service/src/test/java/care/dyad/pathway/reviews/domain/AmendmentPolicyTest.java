package care.dyad.pathway.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Referrals;

import org.junit.jupiter.api.Test;

/** New information raises by itself; lowering is left to a clinician. */
class AmendmentPolicyTest {

    @Test
    void redFlagTellsTheOpenTeamAgainAndTurnsFourteenDaysIntoFourHours() {
        Reviewing one = routed("SPECIALIST_PERINATAL", "T6");

        CaseChange change = one.amend(to("SPECIALIST_PERINATAL", "T1", Priority.EMERGENCY));

        assertThat(one.found().priority()).isEqualTo(Priority.EMERGENCY);
        assertThat(one.kinds()).containsExactly(ClockKind.EMERGENCY_RESPONSE, ClockKind.TREATMENT);
        assertThat(one.clock(ClockKind.EMERGENCY_RESPONSE).deadline().startedAt())
                .isEqualTo(Reviewing.RECEIVED);
        assertThat(change.events())
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(((CaseEvent.EpisodeOpened) event).tell())
                                        .extracting(contact -> contact.id())
                                        .contains("cntw-northumberland", "perinatal-on-call"));
    }

    @Test
    void moreIntensePathwayOpensBesideTheOpenOne() {
        Reviewing one = routed("VCSE_LINK_WORK", "T10");

        one.amend(to("SPECIALIST_PERINATAL", "T6", Priority.ROUTINE));

        assertThat(one.found().pathways())
                .containsExactlyInAnyOrder(Pathway.SPECIALIST_PERINATAL, Pathway.VCSE_LINK_WORK);
    }

    @Test
    void proposalThatNeedsNoLookAnyMoreOpensWithItsClocks() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");

        CaseChange change = one.amend(to("SPECIALIST_PERINATAL", "T6", Priority.ROUTINE));

        assertThat(one.only().episode().state()).isEqualTo(EpisodeState.OPEN);
        assertThat(one.state(ClockKind.REVIEW)).isEqualTo(ClockState.MET);
        assertThat(change.clockEvents()).noneMatch(ClockEvent.SlaClockStarted.class::isInstance);
    }

    @Test
    void undecidedEpisodeTakesTheFirstPathwayThatIsFound() {
        Reviewing one = Reviewing.underReview("", "T0");

        one.amend(to("VCSE_LINK_WORK", "T10", Priority.ROUTINE));

        assertThat(one.only().pathway()).isEqualTo(Pathway.VCSE_LINK_WORK);
        assertThat(one.only().episode().state()).isEqualTo(EpisodeState.OPEN);
    }

    @Test
    void lowerDecisionChangesNothing() {
        Reviewing open = routed("SPECIALIST_PERINATAL", "T6");
        Reviewing proposed = Reviewing.underReview("SPECIALIST_PERINATAL", "T3", Priority.URGENT);

        for (Reviewing one : new Reviewing[] {open, proposed}) {
            var before = one.found().episodes();

            CaseChange change = one.amend(to("VCSE_LINK_WORK", "T10", Priority.ROUTINE));

            assertThat(change.events()).isEmpty();
            assertThat(one.found().episodes()).isEqualTo(before);
        }
    }

    @Test
    void proposalThatBecameUrgentIsToldAgainToTheReviewers() {
        Reviewing one = Reviewing.underReview("SPECIALIST_PERINATAL", "T6b");

        CaseChange change =
                one.amend(
                        to("SPECIALIST_PERINATAL", "T3", Priority.URGENT)
                                .as(Disposition.REVIEW, Priority.URGENT));

        assertThat(change.events().getLast()).isInstanceOf(CaseEvent.ReferralUnderReview.class);
        assertThat(one.kinds()).contains(ClockKind.URGENT_RESPONSE);
        assertThat(one.state(ClockKind.REVIEW)).isEqualTo(ClockState.RUNNING);
    }

    private static Reviewing routed(String pathways, String rules) {
        return new Reviewing(Referrals.routed(pathways, rules, Reviewing.NORTHUMBERLAND));
    }

    private static Referrals to(String pathways, String rules, Priority priority) {
        return Referrals.routed(pathways, rules, Reviewing.NORTHUMBERLAND)
                .as(Disposition.ROUTE, priority);
    }
}
