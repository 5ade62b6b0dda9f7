package care.dyad.pathway.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class ClockPolicyTest {

    private static final Set<LocalDate> BANK_HOLIDAYS =
            Set.of(
                    LocalDate.parse("2026-12-25"),
                    LocalDate.parse("2026-12-28"),
                    LocalDate.parse("2027-03-26"),
                    LocalDate.parse("2027-03-29"));

    private final ClockPolicy policy =
            new ClockPolicy(
                    ExampleRules.RULES,
                    day ->
                            day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                                    && !BANK_HOLIDAYS.contains(day));

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T09:00:00Z, 2026-01-20T00:00:00Z",
        "2026-11-20T10:00:00Z, 2026-12-05T00:00:00Z",
        "2026-03-20T12:00:00Z, 2026-04-03T23:00:00Z",
        "2026-10-20T12:00:00Z, 2026-11-04T00:00:00Z",
        "2028-02-20T12:00:00Z, 2028-03-06T00:00:00Z",
        "2026-06-09T23:30:00Z, 2026-06-24T23:00:00Z",
        "2026-06-09T22:30:00Z, 2026-06-23T23:00:00Z"
    })
    void assessmentIsDueWhenTheFourteenthLocalDayHasEnded(Instant receivedAt, Instant dueAt) {
        assertThat(only(receivedAt, Priority.ROUTINE, false, false).dueAt()).isEqualTo(dueAt);
    }

    @Test
    void attendedOnDayFourteenIsInTimeAndOnDayFifteenLate() {
        Deadline deadline =
                only(Instant.parse("2026-01-05T09:00:00Z"), Priority.ROUTINE, false, false);

        assertThat(deadline.isInTime(Instant.parse("2026-01-19T23:59:59Z"))).isTrue();
        assertThat(deadline.isInTime(Instant.parse("2026-01-20T00:00:00Z"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-19T10:00:00Z, 2026-02-20T00:00:00Z",
        "2026-01-31T10:00:00Z, 2026-03-01T00:00:00Z",
        "2028-01-31T10:00:00Z, 2028-03-01T00:00:00Z",
        "2028-01-29T10:00:00Z, 2028-03-01T00:00:00Z",
        "2026-08-31T10:00:00Z, 2026-09-30T23:00:00Z",
        "2026-03-05T10:00:00Z, 2026-04-05T23:00:00Z",
        "2026-10-05T10:00:00Z, 2026-11-06T00:00:00Z"
    })
    void interventionIsDueACalendarMonthAfterTheAssessment(Instant attendedAt, Instant dueAt) {
        Deadline deadline = policy.onAssessment(attendedAt);

        assertThat(deadline.kind()).isEqualTo(ClockKind.INTERVENTION);
        assertThat(deadline.startedAt()).isEqualTo(attendedAt);
        assertThat(deadline.dueAt()).isEqualTo(dueAt);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-20T14:00:00Z",
        "2026-03-29T00:30:00Z, 2026-03-29T04:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T04:30:00Z"
    })
    void emergencyHasFourElapsedHoursAlsoWhenTheClocksChange(Instant receivedAt, Instant dueAt) {
        Deadline deadline = only(receivedAt, Priority.EMERGENCY, false, false);

        assertThat(deadline.kind()).isEqualTo(ClockKind.EMERGENCY_RESPONSE);
        assertThat(deadline.dueAt()).isEqualTo(dueAt);
        assertThat(deadline.dueSoonAt()).isEqualTo(receivedAt.plus(Duration.ofHours(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T10:00:00Z, 2026-11-21T00:00:00Z, two working days",
        "2026-11-20T10:00:00Z, 2026-11-23T10:00:00Z, 72 hours over a weekend",
        "2026-12-24T10:00:00Z, 2026-12-27T10:00:00Z, 72 hours over Christmas"
    })
    void urgentResponseIsTheShorterOfTwoWorkingDaysAnd72Hours(
            Instant receivedAt, Instant dueAt, String why) {
        List<Deadline> deadlines = received(receivedAt, Priority.URGENT, false, false);

        assertThat(deadlines)
                .extracting(Deadline::kind)
                .containsExactly(
                        ClockKind.ASSESSMENT, ClockKind.URGENT_RESPONSE, ClockKind.TREATMENT);
        assertThat(deadlines.get(1).dueAt()).as(why).isEqualTo(dueAt);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-21T00:00:00Z",
        "2026-11-20T16:00:00Z, 2026-11-21T00:00:00Z",
        "2026-11-20T16:00:01Z, 2026-11-20T20:00:01Z",
        "2026-06-10T15:00:01Z, 2026-06-10T19:00:01Z",
        "2026-11-21T23:00:00Z, 2026-11-22T03:00:00Z"
    })
    void riskAnswerIsReviewedOnTheSameDayOrWithinFourHours(Instant receivedAt, Instant dueAt) {
        List<Deadline> deadlines = received(receivedAt, Priority.URGENT, true, true);

        assertThat(deadlines)
                .extracting(Deadline::kind)
                .containsExactly(ClockKind.ASSESSMENT, ClockKind.RISK_REVIEW, ClockKind.TREATMENT);
        assertThat(deadlines.get(1).dueAt()).isEqualTo(dueAt);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-25T00:00:00Z",
        "2026-12-24T10:00:00Z, 2026-12-31T00:00:00Z"
    })
    void reviewHasTwoWorkingDaysWhileTheFourteenDaysRun(Instant receivedAt, Instant dueAt) {
        List<Deadline> deadlines = received(receivedAt, Priority.ROUTINE, false, true);

        assertThat(deadlines)
                .extracting(Deadline::kind)
                .containsExactly(ClockKind.ASSESSMENT, ClockKind.REVIEW, ClockKind.TREATMENT);
        assertThat(deadlines.get(1).dueAt()).isEqualTo(dueAt);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-11T10:00:00Z, 2026-12-24T09:00:00Z, due on 25 December",
        "2027-03-12T10:00:00Z, 2027-03-25T09:00:00Z, due on Good Friday",
        "2026-11-14T10:00:00Z, 2026-11-27T09:00:00Z, due on a Saturday",
        "2026-11-18T10:00:00Z, 2026-11-30T09:00:00Z, due on a Wednesday",
        "2026-11-16T10:00:00Z, 2026-11-27T09:00:00Z, due on a Monday",
        "2026-04-01T10:00:00Z, 2026-04-13T08:00:00Z, due on a Wednesday in summer time"
    })
    void teamIsRemindedOnAWorkingDay(Instant receivedAt, Instant remindAt, String why) {
        Deadline deadline = only(receivedAt, Priority.ROUTINE, false, false);

        assertThat(deadline.dueSoonAt()).as(why).isEqualTo(remindAt);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T10:00:00Z, 2026-02-17T00:00:00Z, 42 days in winter",
        "2026-02-20T10:00:00Z, 2026-04-03T23:00:00Z, over the change to summer time",
        "2026-09-20T10:00:00Z, 2026-11-02T00:00:00Z, over the change to winter time",
        "2026-06-09T23:30:00Z, 2026-07-22T23:00:00Z, half past midnight in summer",
        "2028-01-20T10:00:00Z, 2028-03-03T00:00:00Z, over a leap day"
    })
    void treatmentIsDueWhenTheFortySecondLocalDayHasEnded(
            Instant receivedAt, Instant dueAt, String why) {
        Deadline treatment = received(receivedAt, Priority.ROUTINE, false, false).getLast();

        assertThat(treatment.dueAt()).as(why).isEqualTo(dueAt);
    }

    @Test
    void monthCanBeInTimeWhenTheFortyTwoDaysAreNot() {
        Instant begun = Instant.parse("2026-02-19T10:00:00Z");
        Deadline treatment =
                received(Instant.parse("2026-01-05T10:00:00Z"), Priority.ROUTINE, false, false)
                        .getLast();

        assertThat(policy.onAssessment(Instant.parse("2026-01-19T10:00:00Z")).isInTime(begun))
                .isTrue();
        assertThat(treatment.isInTime(begun)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09T10:00:00Z, 2026-11-06T09:00:00Z, 2026-11-18T09:00:00Z, on weekdays",
        "2026-11-13T10:00:00Z, 2026-12-11T09:00:00Z, 2026-12-24T09:00:00Z, due on 25 December",
        "2026-10-04T10:00:00Z, 2026-10-30T09:00:00Z, 2026-11-13T09:00:00Z, due on a Sunday"
    })
    void treatmentHasTwoReminders(Instant receivedAt, Instant first, Instant second, String why) {
        Deadline treatment = received(receivedAt, Priority.ROUTINE, false, false).getLast();

        assertThat(treatment.reminders()).as(why).containsExactly(first, second);
        assertThat(treatment.level(first.minusMillis(1))).isZero();
        assertThat(treatment.level(first)).isEqualTo(1);
        assertThat(treatment.level(second)).isEqualTo(2);
    }

    private Deadline only(Instant receivedAt, Priority priority, boolean risk, boolean review) {
        List<Deadline> deadlines = received(receivedAt, priority, risk, review);
        assertThat(deadlines).hasSize(2);
        assertThat(deadlines.getLast().kind()).isEqualTo(ClockKind.TREATMENT);
        return deadlines.getFirst();
    }

    private List<Deadline> received(
            Instant receivedAt, Priority priority, boolean risk, boolean review) {
        return policy.onReceipt(new Receipt(receivedAt, priority, risk, review));
    }
}
