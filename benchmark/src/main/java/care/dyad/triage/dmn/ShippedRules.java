package care.dyad.triage.dmn;

import care.dyad.triage.application.Ruleset;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The rules that triage-service decides by when nobody gives it others. */
public final class ShippedRules {

    private ShippedRules() {}

    /** As the service decides. */
    public static Ruleset compiled() {
        return RulesetFile.read(bytes(), "shipped");
    }

    static Ruleset interpreted() {
        return RulesetFile.interpreted(bytes(), "shipped");
    }

    private static byte[] bytes() {
        try {
            return new ClassPathResource("rulesets/dyad-default-1.0.0.dmn").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("triage-service holds the shipped ruleset", e);
        }
    }
}
