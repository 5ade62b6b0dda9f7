package care.dyad.triage.replay.application;

import org.jspecify.annotations.Nullable;

/** The log could not be read to its end, so there is no result. */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is away, and what to look at
     * @param cause what was thrown, or null
     */
    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
