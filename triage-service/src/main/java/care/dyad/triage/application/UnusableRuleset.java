package care.dyad.triage.application;

import org.jspecify.annotations.Nullable;

/** The configured ruleset must not decide on anybody; the service does not start with it. */
public final class UnusableRuleset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param location where the ruleset was read from
     * @param fault what is wrong with it
     * @param cause what was thrown, or null
     */
    public UnusableRuleset(String location, String fault, @Nullable Throwable cause) {
        super("The triage ruleset " + location + " cannot be used: " + fault, cause);
    }
}
