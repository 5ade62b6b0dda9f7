package care.dyad.triage.dmn;

import care.dyad.triage.TriageSettings;
import care.dyad.triage.application.Ruleset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ruleset of this service, loaded once at its start. */
@Configuration(proxyBeanMethods = false)
class RulesetConfiguration {

    @Bean
    Ruleset ruleset(TriageSettings settings) {
        return RulesetFile.load(settings.ruleset());
    }
}
