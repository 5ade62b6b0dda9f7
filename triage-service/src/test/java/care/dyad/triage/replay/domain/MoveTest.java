package care.dyad.triage.replay.domain;

import static care.dyad.triage.replay.domain.Decisions.LINK_WORK;
import static care.dyad.triage.replay.domain.Decisions.SPECIALIST;
import static care.dyad.triage.replay.domain.Decisions.now;
import static care.dyad.triage.replay.domain.Decisions.routed;
import static care.dyad.triage.replay.domain.Decisions.stored;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.Severity;

import org.junit.jupiter.api.Test;

import java.util.List;

class MoveTest {

    @Test
    void theSameCourseIsNoMoveWhateverTheRules() {
        var before = stored(1, "E1", "A", SPECIALIST, "T6");

        assertThat(Move.of(before, now(SPECIALIST, "T4"))).isEmpty();
    }

    @Test
    void saysWhichRulesMadeIt() {
        var before = stored(1, "E1", "A", SPECIALIST, "T3", "T6");

        var move = Move.of(before, now(LINK_WORK, "T3", "T10")).orElseThrow();

        assertThat(move.noLonger()).containsExactly("T6");
        assertThat(move.matching()).containsExactly("T10");
        assertThat(move.from()).isEqualTo(SPECIALIST);
        assertThat(move.to()).isEqualTo(LINK_WORK);
    }

    @Test
    void namesAllRulesWhenTheSameOnesSaySomethingElse() {
        var before = stored(1, "E1", "A", SPECIALIST, "T3", "T6");

        var move = Move.of(before, now(LINK_WORK, "T3", "T6")).orElseThrow();

        assertThat(move.noLonger()).isEmpty();
        assertThat(move.matching()).containsExactly("T3", "T6");
    }

    @Test
    void lowerInEitherOrderIsDown() {
        var urgentLinkWork = routed(Priority.URGENT, Pathway.VCSE_LINK_WORK);

        assertThat(SPECIALIST.to(LINK_WORK)).isEqualTo(Direction.DOWN);
        assertThat(urgentLinkWork.to(LINK_WORK)).isEqualTo(Direction.DOWN);
        assertThat(urgentLinkWork.to(SPECIALIST)).isEqualTo(Direction.DOWN);
        assertThat(SPECIALIST.to(urgentLinkWork)).isEqualTo(Direction.DOWN);
        assertThat(LINK_WORK.to(routed(Priority.ROUTINE))).isEqualTo(Direction.DOWN);
    }

    @Test
    void higherInOneOrderAndLowerInNoneIsUp() {
        var parentInfant = routed(Priority.ROUTINE, Pathway.PARENT_INFANT);

        assertThat(routed(Priority.ROUTINE).to(LINK_WORK)).isEqualTo(Direction.UP);
        assertThat(LINK_WORK.to(parentInfant)).isEqualTo(Direction.UP);
        assertThat(parentInfant.to(SPECIALIST)).isEqualTo(Direction.UP);
        assertThat(SPECIALIST.to(routed(Priority.EMERGENCY, Pathway.SPECIALIST_PERINATAL)))
                .isEqualTo(Direction.UP);
    }

    @Test
    void aReviewInsteadOfARouteOrAnotherPathwayBesideIsSideways() {
        var review =
                new Course(
                        Disposition.REVIEW,
                        Priority.ROUTINE,
                        Severity.MODERATE,
                        List.of(Pathway.SPECIALIST_PERINATAL));
        var both = routed(Priority.ROUTINE, Pathway.SPECIALIST_PERINATAL, Pathway.PARENT_INFANT);

        assertThat(SPECIALIST.to(review)).isEqualTo(Direction.SIDEWAYS);
        assertThat(SPECIALIST.to(both)).isEqualTo(Direction.SIDEWAYS);
    }
}
