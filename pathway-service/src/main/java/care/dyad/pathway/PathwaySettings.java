package care.dyad.pathway;

import care.dyad.pathway.clocks.domain.ClockRules;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * Settings of this service.
 *
 * @param directory the service directory that a system starts with, a YAML file
 * @param directoryWatch pause between two looks for edits of the directory, in real time
 * @param reportsOfRunningMonth whether reports show the month that is not over
 * @param sweepEvery pause between two looks for due deadlines, in real time
 * @param clocks engineering defaults of the clocks; they need clinical sign-off
 */
@ConfigurationProperties("dyad.pathway")
public record PathwaySettings(
        @DefaultValue("classpath:directory/illustrative.yaml") Resource directory,
        @DefaultValue("1s") Duration directoryWatch,
        @DefaultValue("false") boolean reportsOfRunningMonth,
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
     * @param leadDays days between the reminder and the last day that is in time
     * @param remindAt local time of the reminder
     * @param attendedMechanisms NHS Data Dictionary consultation mechanisms that count as an
     *     attended assessment: face to face, telephone, talk type, video; never a message
     */
    public record Clocks(
            @DefaultValue("2") int urgentWorkingDays,
            @DefaultValue("72h") Duration urgentAtMost,
            @DefaultValue("16:00") LocalTime riskReviewUntil,
            @DefaultValue("4h") Duration riskReviewLater,
            @DefaultValue("2") int reviewWorkingDays,
            @DefaultValue("2") int leadDays,
            @DefaultValue("09:00") LocalTime remindAt,
            @DefaultValue({"01", "02", "04", "11"}) Set<String> attendedMechanisms) {

        ClockRules rules() {
            return new ClockRules(
                    urgentWorkingDays,
                    urgentAtMost,
                    riskReviewUntil,
                    riskReviewLater,
                    reviewWorkingDays,
                    leadDays,
                    remindAt);
        }
    }
}
