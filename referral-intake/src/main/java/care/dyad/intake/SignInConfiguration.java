package care.dyad.intake;

import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What partners may do, outside a local run. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    @Profile(LocalRun.ELSEWHERE)
    PartnerAccounts partnerAccounts(SignInSettings settings, FormSettings form) {
        return new PartnerAccounts(settings.partners(), form.sourceSystem());
    }
}
