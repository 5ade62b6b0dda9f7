package care.dyad.launcher.infrastructure;

/** A part did not become healthy; the message says which, why, and where to look. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailed(String message) {
        super(message);
    }

    public StartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
