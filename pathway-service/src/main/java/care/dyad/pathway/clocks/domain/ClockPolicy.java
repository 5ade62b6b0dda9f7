package care.dyad.pathway.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Works out the deadlines of an episode, in Europe/London. There is no pause for weekends, bank
 * holidays, missed contacts or choice.
 */
public final class ClockPolicy {

    /** The zone of every local date and time. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Assessment within 2 weeks of referral: NICE CG192 1.7.3, Pathway Assessment Tool. */
    private static final int ASSESSMENT_DAYS = 14;

    /** Immediate assessment within 4 hours of referral: NICE CG192 1.5.11. */
    private static final Duration EMERGENCY = Duration.ofHours(4);

    private final ClockRules rules;
    private final WorkingDays workingDays;

    public ClockPolicy(ClockRules rules, WorkingDays workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
    }

    /**
     * The clocks that start at receipt. An emergency never gets the 14 days: it has 4 hours instead
     * of them.
     */
    public List<Deadline> onReceipt(Receipt receipt) {
        List<Deadline> deadlines = new ArrayList<>();
        deadlines.add(
                receipt.priority() == Priority.EMERGENCY
                        ? emergencyResponse(receipt.receivedAt())
                        : assessment(receipt.receivedAt()));
        if (receipt.riskAnswer()) {
            deadlines.add(riskReview(receipt.receivedAt()));
        } else {
            if (receipt.priority() == Priority.URGENT) {
                deadlines.add(urgentResponse(receipt.receivedAt()));
            }
            if (receipt.underReview()) {
                deadlines.add(review(receipt.receivedAt()));
            }
        }
        return deadlines;
    }

    /**
     * The clock that an attended assessment starts: the intervention begins within one calendar
     * month (NICE CG192 1.7.3, Pathway Assessment Tool), clamped to the end of a shorter month.
     */
    public Deadline onAssessment(Instant attendedAt) {
        LocalDate lastDay = londonDate(attendedAt).plusMonths(1);
        return byDay(ClockKind.INTERVENTION, attendedAt, lastDay);
    }

    /** Sample: received on any time of 1 April, due at 00:00 on 16 April. */
    private Deadline assessment(Instant receivedAt) {
        LocalDate lastDay = londonDate(receivedAt).plusDays(ASSESSMENT_DAYS);
        return byDay(ClockKind.ASSESSMENT, receivedAt, lastDay);
    }

    private static Deadline emergencyResponse(Instant receivedAt) {
        return elapsed(ClockKind.EMERGENCY_RESPONSE, receivedAt, receivedAt.plus(EMERGENCY));
    }

    /** 2 working days or 72 hours, whichever ends first: an engineering default. */
    private Deadline urgentResponse(Instant receivedAt) {
        LocalDate lastDay = workingDays.after(londonDate(receivedAt), rules.urgentWorkingDays());
        Instant byWorkingDays = endOf(lastDay);
        Instant byHours = receivedAt.plus(rules.urgentAtMost());
        return elapsed(
                ClockKind.URGENT_RESPONSE,
                receivedAt,
                byHours.isBefore(byWorkingDays) ? byHours : byWorkingDays);
    }

    /** The same local day, or 4 hours for what comes late in the day: an engineering default. */
    private Deadline riskReview(Instant receivedAt) {
        ZonedDateTime local = receivedAt.atZone(LONDON);
        boolean late = local.toLocalTime().isAfter(rules.riskReviewUntil());
        return elapsed(
                ClockKind.RISK_REVIEW,
                receivedAt,
                late ? receivedAt.plus(rules.riskReviewLater()) : endOf(local.toLocalDate()));
    }

    /** 2 working days: an engineering default. */
    private Deadline review(Instant receivedAt) {
        LocalDate lastDay = workingDays.after(londonDate(receivedAt), rules.reviewWorkingDays());
        return elapsed(ClockKind.REVIEW, receivedAt, endOf(lastDay));
    }

    private Deadline byDay(ClockKind kind, Instant startedAt, LocalDate lastDay) {
        Instant remindAt = reminderDay(lastDay).atTime(rules.remindAt()).atZone(LONDON).toInstant();
        return new Deadline(kind, startedAt, endOf(lastDay), remindAt);
    }

    /**
     * A last day on which nobody works is announced on the last working day before it; any other
     * the lead days ahead, moved forward to a working day.
     */
    private LocalDate reminderDay(LocalDate lastDay) {
        return workingDays.isWorkingDay(lastDay)
                ? workingDays.lastOnOrBefore(lastDay.minusDays(rules.leadDays()))
                : workingDays.lastOnOrBefore(lastDay);
    }

    /** Elapsed clocks remind when three quarters of their time have passed. */
    private static Deadline elapsed(ClockKind kind, Instant startedAt, Instant dueAt) {
        Duration quarter = Duration.between(startedAt, dueAt).dividedBy(4);
        return new Deadline(kind, startedAt, dueAt, dueAt.minus(quarter));
    }

    private static LocalDate londonDate(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
