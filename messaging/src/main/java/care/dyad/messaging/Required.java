package care.dyad.messaging;

import java.time.Instant;
import java.util.UUID;

/** Refuses the defaults of the schemas where a value is required. */
public final class Required {

    private static final UUID NIL = new UUID(0, 0);

    private Required() {}

    /**
     * An id that is there.
     *
     * @throws UnreadableEvent with this code when it is the default
     */
    public static UUID id(UUID id, String code) {
        require(!id.equals(NIL), code);
        return id;
    }

    /**
     * A time that is there, UTC.
     *
     * @throws UnreadableEvent with this code when it is the default
     */
    public static Instant time(Instant time, String code) {
        require(!time.equals(Instant.EPOCH), code);
        return time;
    }

    /**
     * A text that is there.
     *
     * @throws UnreadableEvent with this code when it is blank
     */
    public static String text(String text, String code) {
        require(!text.isBlank(), code);
        return text;
    }

    /**
     * Demands something of an event.
     *
     * @throws UnreadableEvent with this code when it is not met
     */
    public static void require(boolean met, String code) {
        if (!met) {
            throw unreadable(code);
        }
    }

    /** The refusal of an event, with this code. */
    public static UnreadableEvent unreadable(String code) {
        return new UnreadableEvent(code, null);
    }
}
