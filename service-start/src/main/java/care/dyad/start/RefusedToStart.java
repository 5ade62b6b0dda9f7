package care.dyad.start;

/** The service would be unsafe to run as it is set up. The message says why and what to do. */
public final class RefusedToStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, where, and what to do
     */
    public RefusedToStart(String message) {
        super(message);
    }
}
