package care.dyad.pathway.episodes.kafka;

import care.dyad.messaging.UnreadableEvent;

import java.time.Instant;
import java.util.UUID;

/** Refuses the defaults of the schemas where a value is required. */
final class Required {

    private static final UUID NIL = new UUID(0, 0);

    private Required() {}

    static UUID id(UUID id, String code) {
        require(!id.equals(NIL), code);
        return id;
    }

    static Instant time(Instant time, String code) {
        require(!time.equals(Instant.EPOCH), code);
        return time;
    }

    static String text(String text, String code) {
        require(!text.isBlank(), code);
        return text;
    }

    static void require(boolean met, String code) {
        if (!met) {
            throw unreadable(code);
        }
    }

    static UnreadableEvent unreadable(String code) {
        return new UnreadableEvent(code, null);
    }
}
