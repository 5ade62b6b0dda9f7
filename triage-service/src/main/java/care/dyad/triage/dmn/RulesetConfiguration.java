package care.dyad.triage.dmn;

import care.dyad.triage.application.Ruleset;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The ruleset of this service, loaded once at its start. */
@Configuration(proxyBeanMethods = false)
class RulesetConfiguration {

    @Bean
    Ruleset ruleset(@Value("${dyad.triage.ruleset}") Resource file) {
        return RulesetFile.load(file);
    }
}
