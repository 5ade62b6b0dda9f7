package care.dyad.intake;

import care.dyad.intake.application.AwaitedReferrals;
import care.dyad.intake.application.BrokerTime;
import care.dyad.intake.application.SubscriptionRules;
import care.dyad.intake.domain.NhsNumberRange;
import care.dyad.intake.domain.Pseudonyms;
import care.dyad.intake.domain.ReceiverRules;
import care.dyad.intake.domain.ReferralRules;
import care.dyad.messaging.Glance;
import care.dyad.start.LocalRun;
import care.dyad.start.RefusedToStart;
import care.dyad.start.time.DomainTime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

import java.time.Clock;
import java.time.Duration;

/** The domain's time, and what is allowed only where no real people are. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final Duration KEEP_COUNT = Duration.ofSeconds(5);

    @Bean
    Clock clock(DomainTime time) {
        return time.clock();
    }

    @Bean
    Pseudonyms pseudonyms(IntakeSettings settings) {
        if (settings.pseudonymKey().length() < Pseudonyms.SHORTEST) {
            throw new RefusedToStart(
                    "dyad.intake.pseudonym-key is missing or too short: set a secret of at least 32"
                            + " characters, and never change it");
        }
        return new Pseudonyms(settings.pseudonymKey());
    }

    @Bean
    BrokerTime brokerTime(DomainTime time) {
        return time::atReal;
    }

    @Bean
    @Profile(LocalRun.PROFILES)
    ReferralRules rulesForTestNumbers() {
        return new ReferralRules(NhsNumberRange.TEST);
    }

    @Bean
    @Profile(LocalRun.ELSEWHERE)
    ReferralRules rulesForIssuedNumbers() {
        return new ReferralRules(NhsNumberRange.ISSUED);
    }

    @Bean
    MeterBinder unaccountedReferrals(AwaitedReferrals awaited) {
        var overdue = new Glance<>(awaited::countOverdue, KEEP_COUNT);
        return meters ->
                Gauge.builder("dyad.referrals.unaccounted", () -> overdue.of(Long::doubleValue))
                        .description("Referrals that were taken in and that no pathway has told of")
                        .register(meters);
    }

    @Bean
    SubscriptionRules subscriptionRules(WebhookSettings settings) {
        return new SubscriptionRules(
                new ReceiverRules(settings.internalReceivers()),
                settings.mostSubscriptions(),
                settings.secretOverlap());
    }
}
