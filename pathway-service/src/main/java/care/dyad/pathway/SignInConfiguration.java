package care.dyad.pathway;

import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What staff may do, outside a local run. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    @Profile(LocalRun.ELSEWHERE)
    StaffClaims staffClaims(SignInSettings settings) {
        return new StaffClaims(settings);
    }
}
