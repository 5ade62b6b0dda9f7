package care.dyad.messaging;

import org.jspecify.annotations.Nullable;

/**
 * An event that no later attempt can read or map either: it is dead-lettered at once. The message
 * is a code and never holds data of the event.
 */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param code why, in upper snake case, for example {@code UNKNOWN_SCHEMA}
     * @param cause what was thrown, or null
     */
    public UnreadableEvent(String code, @Nullable Throwable cause) {
        super(code, cause);
    }

    /** Why, in upper snake case. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
