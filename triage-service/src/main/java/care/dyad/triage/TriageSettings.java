package care.dyad.triage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of triage.
 *
 * @param ruleset the DMN file with the rules
 */
@ConfigurationProperties("dyad.triage")
public record TriageSettings(
        @DefaultValue("classpath:rulesets/dyad-default-1.0.0.dmn") Resource ruleset) {}
