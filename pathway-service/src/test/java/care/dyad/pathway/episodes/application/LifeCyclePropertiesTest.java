package care.dyad.pathway.episodes.application;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Move;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.Situation;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What holds after any sequence of acts, legal or not, at any times. */
class LifeCyclePropertiesTest {

    private static final int LIVES = 5_000;
    private static final int ACTS = 12;

    private final RandomActs acts = new RandomActs(20261122);
    private final Map<EpisodeState, Integer> reached = new EnumMap<>(EpisodeState.class);

    private interface Check {
        void of(Situation before, Acting one, StaffAct act, Move move);
    }

    @Test
    void everyActIsRecordedOnceOrChangesNothing() {
        live(
                (before, one, act, move) -> {
                    Situation after = one.found();
                    int told = one.told().size() + one.clockEvents().size();

                    if (move instanceof Move.Moved moved) {
                        assertThat(moved.events().size() + moved.clockEvents().size())
                                .as("events of %s", act)
                                .isPositive();
                        assertThat(one.act(act)).as("repeat of %s", act).isEqualTo(repeated());
                    } else {
                        assertThat(after).isEqualTo(before);
                    }
                    assertThat(one.found()).isEqualTo(after);
                    assertThat(one.told().size() + one.clockEvents().size()).isEqualTo(told);
                });
        assertThat(reached).as("states that were reached").hasSize(EpisodeState.values().length);
    }

    @Test
    void noClockIsEverMadeKinderOrStartedTwice() {
        live(
                (before, one, act, move) -> {
                    Map<ClockKind, Deadline> earlier = deadlines(before);

                    deadlines(one.found())
                            .forEach(
                                    (kind, now) ->
                                            assertThat(now.dueAt())
                                                    .as("%s after %s", kind, act)
                                                    .isBeforeOrEqualTo(
                                                            earlier.getOrDefault(kind, now)
                                                                    .dueAt()));
                    assertThat(one.found().clocks())
                            .extracting(clock -> clock.deadline().kind())
                            .doesNotHaveDuplicates();
                    assertThat(one.clockEvents())
                            .filteredOn(ClockEvent.SlaBreached.class::isInstance)
                            .extracting(ClockEvent::deadline)
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void nobodyLetsARiskGoUnseenAndNoBreachIsSwallowed() {
        live(
                (before, one, act, move) -> {
                    boolean closed =
                            one.state() == EpisodeState.CLOSED
                                    && before.episode().state() != EpisodeState.CLOSED;
                    if (closed && isAtRisk(before) && !before.episode().isAssessed()) {
                        assertThat(act).isInstanceOf(StaffAct.Closure.class);
                        assertThat(((StaffAct.Closure) act).reason())
                                .isEqualTo(CloseReason.MOTHER_DIED);
                    }
                    if (closed) {
                        assertThat(before.clocks())
                                .filteredOn(clock -> clock.isMissed(effective(act, one)))
                                .noneMatch(clock -> clock.breachReason() == null);
                    }
                });
    }

    @Test
    void timesAreInTheOrderOfLifeAndEmergenciesNeverGetFourteenDays() {
        live(
                (before, one, act, move) -> {
                    Episode episode = one.found().episode();
                    StaffAct.Assessment seen = episode.assessment();
                    Instant begun = episode.interventionAt();
                    if (seen != null) {
                        assertThat(seen.attendedAt()).isBetween(Referrals.RECEIVED_AT, one.now());
                    }
                    if (begun != null) {
                        assertThat(begun)
                                .isBetween(
                                        Objects.requireNonNull(seen, "help before it").attendedAt(),
                                        one.now());
                    }
                    if (episode.about().priority() == Priority.EMERGENCY) {
                        assertThat(deadlines(one.found())).doesNotContainKey(ClockKind.ASSESSMENT);
                    }
                });
    }

    private void live(Check check) {
        for (int life = 0; life < LIVES; life++) {
            Acting one = new Acting(acts.referral());
            for (int step = 0; step < ACTS; step++) {
                one.at(one.now().plus(acts.pause()).toString());
                Situation before = one.found();
                StaffAct act = acts.act(one.now());

                Move move = one.act(act);

                reached.merge(one.state(), 1, Integer::sum);
                check.of(before, one, act, move);
            }
        }
    }

    private static Move repeated() {
        return new Move.Repeated();
    }

    private static Instant effective(StaffAct act, Acting one) {
        Instant at = act.effectiveAt();
        return at == null ? one.now() : at;
    }

    private static boolean isAtRisk(Situation found) {
        return found.referral().isNeverClosedUnseen()
                || found.episode().about().priority() != Priority.ROUTINE;
    }

    private static Map<ClockKind, Deadline> deadlines(Situation found) {
        Map<ClockKind, Deadline> deadlines = new EnumMap<>(ClockKind.class);
        for (EpisodeClock clock : found.clocks()) {
            deadlines.put(clock.deadline().kind(), clock.deadline());
        }
        return deadlines;
    }
}
