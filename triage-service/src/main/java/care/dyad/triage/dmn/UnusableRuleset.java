package care.dyad.triage.dmn;

import org.jspecify.annotations.Nullable;

/** The configured ruleset must not decide on anybody; the service does not start with it. */
public final class UnusableRuleset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableRuleset(String location, String fault, @Nullable Throwable cause) {
        super("The triage ruleset " + location + " cannot be used: " + fault, cause);
    }
}
