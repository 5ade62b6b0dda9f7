package care.dyad.triage.dmn;

import care.dyad.triage.TriageSettings;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.application.Rulesets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How rulesets are read, and the one of this service, loaded once at its start. */
@Configuration(proxyBeanMethods = false)
class RulesetConfiguration {

    @Bean
    Rulesets rulesets() {
        return RulesetFile::read;
    }

    @Bean
    Ruleset ruleset(TriageSettings settings) {
        return RulesetFile.load(settings.ruleset());
    }
}
