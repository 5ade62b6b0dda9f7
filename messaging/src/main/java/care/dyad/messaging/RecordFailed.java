package care.dyad.messaging;

import org.springframework.kafka.listener.BatchListenerFailedException;

/** A record could not be handled, and the reason is in it or in the code for it. */
final class RecordFailed extends BatchListenerFailedException {

    private static final long serialVersionUID = 1L;

    private final boolean ours;

    /**
     * @param ours whether it is of our own services: then an unreadable one holds up its line
     */
    RecordFailed(Throwable cause, int index, boolean ours) {
        super("record not handled", cause, index);
        this.ours = ours;
    }

    /** Whether one of these, of our own, is among the causes of a failure. */
    static boolean ofOurs(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof RecordFailed failed) {
                return failed.ours;
            }
        }
        return false;
    }
}
