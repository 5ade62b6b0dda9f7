package care.dyad.pathway;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockRules;
import care.dyad.pathway.clocks.domain.DueSoonLevels;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings of this service.
 *
 * @param directory the service directory that a system starts with, a YAML file
 * @param directoryWatch how old the copy of the directory may be that an instance routes by, in
 *     real time
 * @param keepAccessLog how long the access log is kept
 * @param reportsOfRunningMonth whether reports show the month that is not over
 * @param unaccounted address of referral-intake's page of the referrals that have not arrived, for
 *     the deadlines board; null when it has none that people can reach
 * @param sweepEvery pause between two looks for due deadlines, in real time
 * @param clocks engineering defaults of the clocks; they need clinical sign-off
 */
@ConfigurationProperties("dyad.pathway")
public record PathwaySettings(
        @DefaultValue("classpath:directory/illustrative.yaml") Resource directory,
        @DefaultValue("1s") Duration directoryWatch,
        @DefaultValue("26y") Period keepAccessLog,
        @DefaultValue("false") boolean reportsOfRunningMonth,
        @Nullable URI unaccounted,
        @DefaultValue("2s") Duration sweepEvery,
        @DefaultValue Clocks clocks) {

    /**
     * Numbers for which no published threshold exists.
     *
     * @param urgentWorkingDays working days until an urgent response
     * @param urgentAtMost elapsed time until an urgent response, when that is earlier
     * @param riskReviewUntil local time until which a risk answer is reviewed on the same day
     * @param riskReviewLater elapsed time for a risk answer that came after that
     * @param reviewWorkingDays working days until a clinician has decided on a proposal
     * @param dueSoon how long before each deadline the team is reminded
     * @param remindAt local time of a reminder that counts whole days
     * @param attendedMechanisms NHS Data Dictionary consultation mechanisms that count as an
     *     attended assessment: face to face, telephone, talk type, video; never a message
     */
    public record Clocks(
            @DefaultValue("2") int urgentWorkingDays,
            @DefaultValue("72h") Duration urgentAtMost,
            @DefaultValue("16:00") LocalTime riskReviewUntil,
            @DefaultValue("4h") Duration riskReviewLater,
            @DefaultValue("2") int reviewWorkingDays,
            @DefaultValue DueSoon dueSoon,
            @DefaultValue("09:00") LocalTime remindAt,
            @DefaultValue({"01", "02", "04", "11"}) Set<String> attendedMechanisms) {

        ClockRules rules() {
            return new ClockRules(
                    urgentWorkingDays,
                    urgentAtMost,
                    riskReviewUntil,
                    riskReviewLater,
                    reviewWorkingDays,
                    dueSoon.levels(),
                    remindAt);
        }
    }

    /**
     * Times before a deadline at which the team is reminded, as many as wanted. Whole days for
     * assessment, intervention and treatment: each is moved forward to a working day, and the
     * nearest of a last day on which nobody works is the last working day before it.
     *
     * @param assessment of the 14 days
     * @param intervention of the calendar month
     * @param treatment of the 42 days; the first at 28 days, when 4 weeks of them have passed
     * @param emergencyResponse of the 4 hours
     * @param urgentResponse of the urgent response
     * @param riskReview of the review of a risk answer
     * @param review of a clinician's decision
     */
    public record DueSoon(
            @DefaultValue("2d") List<Duration> assessment,
            @DefaultValue("2d") List<Duration> intervention,
            @DefaultValue({"14d", "2d"}) List<Duration> treatment,
            @DefaultValue("1h") List<Duration> emergencyResponse,
            @DefaultValue("16h") List<Duration> urgentResponse,
            @DefaultValue("1h") List<Duration> riskReview,
            @DefaultValue("12h") List<Duration> review) {

        DueSoonLevels levels() {
            return new DueSoonLevels(
                    Map.of(
                            ClockKind.ASSESSMENT, assessment,
                            ClockKind.INTERVENTION, intervention,
                            ClockKind.TREATMENT, treatment,
                            ClockKind.EMERGENCY_RESPONSE, emergencyResponse,
                            ClockKind.URGENT_RESPONSE, urgentResponse,
                            ClockKind.RISK_REVIEW, riskReview,
                            ClockKind.REVIEW, review));
        }
    }
}
