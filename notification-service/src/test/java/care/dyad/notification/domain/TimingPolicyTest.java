package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

class TimingPolicyTest {

    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T22:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final TimingPolicy policy = new TimingPolicy(2, Duration.ofHours(1));

    @ParameterizedTest
    @EnumSource(
            value = Priority.class,
            names = {"URGENT", "EMERGENCY", "UNKNOWN"})
    void whatIsNotRoutineNeverWaitsForTheMorning(Priority priority) {
        for (Rhythm rhythm : Rhythm.values()) {
            assertThat(policy.byRhythm(notice(priority), team(rhythm), FRIDAY_NIGHT))
                    .isEqualTo(new Timing.AtOnce());
        }
    }

    @Test
    void routineWaitsAsTheTeamWants() {
        Notice routine = notice(Priority.ROUTINE);
        Instant atWork = MONDAY.plus(Duration.ofHours(2));

        assertThat(policy.byRhythm(routine, team(Rhythm.AT_ONCE), FRIDAY_NIGHT))
                .isEqualTo(new Timing.AtOnce());
        assertThat(policy.byRhythm(routine, team(Rhythm.WORKING_HOURS), FRIDAY_NIGHT))
                .isEqualTo(new Timing.Held(MONDAY, false));
        assertThat(policy.byRhythm(routine, team(Rhythm.WORKING_HOURS), atWork))
                .isEqualTo(new Timing.AtOnce());
        assertThat(policy.byRhythm(routine, team(Rhythm.DIGEST), atWork))
                .isEqualTo(new Timing.Held(Instant.parse("2026-11-24T09:00:00Z"), true));
    }

    @Test
    void oneTooManyIsKeptForASummaryAtTheEndOfTheWindow() {
        assertThat(policy.byNumber(2, MONDAY)).isEqualTo(new Timing.AtOnce());
        assertThat(policy.byNumber(3, MONDAY))
                .isEqualTo(new Timing.Held(MONDAY.plus(Duration.ofHours(1)), true));
    }

    @ParameterizedTest
    @CsvSource({
        // In winter 9am is 09:00 UTC, in summer 08:00; the clocks change on a Sunday.
        "2026-11-20T22:00:00Z, 2026-11-23T09:00:00Z",
        "2026-11-23T08:59:59Z, 2026-11-23T09:00:00Z",
        "2026-11-23T09:00:00Z, 2026-11-24T09:00:00Z",
        "2026-03-27T20:00:00Z, 2026-03-30T08:00:00Z",
        "2026-10-23T20:00:00Z, 2026-10-26T09:00:00Z",
    })
    void aWorkingDayBeginsInLondon(Instant moment, Instant beginning) {
        assertThat(hours().nextBeginning(moment)).isEqualTo(beginning);
    }

    @Test
    void hoursEndBeforeTheirEnd() {
        assertThat(hours().contain(Instant.parse("2026-11-23T09:00:00Z"))).isTrue();
        assertThat(hours().contain(Instant.parse("2026-11-23T16:59:59Z"))).isTrue();
        assertThat(hours().contain(Instant.parse("2026-11-23T17:00:00Z"))).isFalse();
        assertThat(hours().contain(Instant.parse("2026-11-22T12:00:00Z"))).isFalse();
    }

    private static Notice notice(Priority priority) {
        return Examples.notification(NoticeKind.ROUTED, priority, null).notice();
    }

    private static Preferences team(Rhythm rhythm) {
        return new Preferences(List.of(Channel.EMAIL), rhythm, hours(), null);
    }

    private static WorkingHours hours() {
        return new WorkingHours(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0));
    }
}
