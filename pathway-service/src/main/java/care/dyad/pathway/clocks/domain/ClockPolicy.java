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

    /** Treatment within 6 weeks of referral: NICE QS115 statement 6. */
    private static final int TREATMENT_DAYS = 42;

    /** Immediate assessment within 4 hours of referral: NICE CG192 1.5.11. */
    private static final Duration EMERGENCY = Duration.ofHours(4);

    private final ClockRules rules;
    private final WorkingDays workingDays;
    private final Reminders reminders;

    public ClockPolicy(ClockRules rules, WorkingDays workingDays) {
        this.rules = rules;
        this.workingDays = workingDays;
        this.reminders = new Reminders(rules, workingDays);
    }

    /**
     * The clocks that start at receipt. An emergency never gets the 14 days: it has 4 hours instead
     * of them.
     */
    public List<Deadline> onReceipt(Receipt receipt) {
        List<ClockKind> kinds = new ArrayList<>();
        kinds.add(
                receipt.priority() == Priority.EMERGENCY
                        ? ClockKind.EMERGENCY_RESPONSE
                        : ClockKind.ASSESSMENT);
        if (receipt.riskAnswer()) {
            kinds.add(ClockKind.RISK_REVIEW);
        } else {
            if (receipt.priority() == Priority.URGENT) {
                kinds.add(ClockKind.URGENT_RESPONSE);
            }
            if (receipt.underReview()) {
                kinds.add(ClockKind.REVIEW);
            }
        }
        kinds.add(ClockKind.TREATMENT);
        return kinds.stream().map(kind -> on(kind, receipt.receivedAt())).toList();
    }

    /**
     * The clock that an attended assessment starts: the intervention begins within one calendar
     * month (NICE CG192 1.7.3, Pathway Assessment Tool), clamped to the end of a shorter month.
     */
    public Deadline onAssessment(Instant attendedAt) {
        return on(ClockKind.INTERVENTION, attendedAt);
    }

    /**
     * The clock of a clinician's decision.
     *
     * @param since when the proposal came to the clinician, UTC
     */
    public Deadline onReview(Instant since) {
        return on(ClockKind.REVIEW, since);
    }

    /** A clock of a kind with a start, UTC. */
    public Deadline on(ClockKind kind, Instant start) {
        LocalDate day = start.atZone(LONDON).toLocalDate();
        return switch (kind) {
            case ASSESSMENT -> byDay(kind, start, day.plusDays(ASSESSMENT_DAYS));
            case TREATMENT -> byDay(kind, start, day.plusDays(TREATMENT_DAYS));
            case INTERVENTION -> byDay(kind, start, day.plusMonths(1));
            case EMERGENCY_RESPONSE -> elapsed(kind, start, start.plus(EMERGENCY));
            case URGENT_RESPONSE -> elapsed(kind, start, urgentResponse(start, day));
            case RISK_REVIEW -> elapsed(kind, start, riskReview(start));
            case REVIEW ->
                    elapsed(kind, start, endOf(workingDays.after(day, rules.reviewWorkingDays())));
        };
    }

    /** 2 working days or 72 hours, whichever ends first: an engineering default. */
    private Instant urgentResponse(Instant start, LocalDate day) {
        Instant byWorkingDays = endOf(workingDays.after(day, rules.urgentWorkingDays()));
        Instant byHours = start.plus(rules.urgentAtMost());
        return byHours.isBefore(byWorkingDays) ? byHours : byWorkingDays;
    }

    /** The same local day, or 4 hours for what comes late in the day: an engineering default. */
    private Instant riskReview(Instant start) {
        ZonedDateTime local = start.atZone(LONDON);
        boolean late = local.toLocalTime().isAfter(rules.riskReviewUntil());
        return late ? start.plus(rules.riskReviewLater()) : endOf(local.toLocalDate());
    }

    /** Sample: received on any time of 1 April, the 14 days are due at 00:00 on 16 April. */
    private Deadline byDay(ClockKind kind, Instant start, LocalDate lastDay) {
        return new Deadline(kind, start, endOf(lastDay), reminders.byDay(kind, start, lastDay));
    }

    private Deadline elapsed(ClockKind kind, Instant start, Instant dueAt) {
        return new Deadline(kind, start, dueAt, reminders.elapsed(kind, start, dueAt));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
