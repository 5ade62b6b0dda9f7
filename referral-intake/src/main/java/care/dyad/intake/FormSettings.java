package care.dyad.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * The referral form.
 *
 * @param sourceSystem name under which the form's referrals are known
 * @param keepDrafts how long a draft is kept that nobody goes on with, in real time
 * @param sweepEvery pause between two removals of such drafts, in real time
 * @param longestSession after which everybody has to sign in again, in real time
 */
@ConfigurationProperties("dyad.intake.form")
public record FormSettings(
        @DefaultValue("dyad-form") String sourceSystem,
        @DefaultValue("7d") Duration keepDrafts,
        @DefaultValue("1h") Duration sweepEvery,
        @DefaultValue("12h") Duration longestSession) {}
