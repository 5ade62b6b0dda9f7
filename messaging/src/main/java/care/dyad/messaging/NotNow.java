package care.dyad.messaging;

import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * A record could not be handled because something is away that every record needs. Not a kind of
 * {@link RecordFailed}: the container counts attempts anew when one turns into the other.
 */
final class NotNow extends BatchListenerFailedException {

    private static final long serialVersionUID = 1L;

    NotNow(Throwable cause, int index) {
        super("record not handled for now", cause, index);
    }
}
