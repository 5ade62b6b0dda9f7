package care.dyad.pathway.clocks.domain;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The numbers for which no published threshold exists: engineering defaults that need clinical
 * sign-off. The 14 days, the month, the 42 days and the 4 hours are national guidance and not among
 * them.
 *
 * @param urgentWorkingDays working days until an urgent response
 * @param urgentAtMost elapsed time until an urgent response, when that is earlier
 * @param riskReviewUntil local time until which a risk answer is reviewed on the same day
 * @param riskReviewLater elapsed time for a risk answer that came after that
 * @param reviewWorkingDays working days until a clinician has decided on a proposal
 * @param dueSoon how long before each deadline the team is reminded
 * @param remindAt local time of a reminder that counts whole days
 */
public record ClockRules(
        int urgentWorkingDays,
        Duration urgentAtMost,
        LocalTime riskReviewUntil,
        Duration riskReviewLater,
        int reviewWorkingDays,
        DueSoonLevels dueSoon,
        LocalTime remindAt) {}
