package care.dyad.triage.application;

import org.jspecify.annotations.Nullable;

/**
 * The rules gave no complete decision. The message names rules only, never what they were given.
 */
public final class RulesFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message which part of the rules failed
     * @param cause what was thrown, or null
     */
    public RulesFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
