package care.dyad.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;

import java.util.UUID;

/** Deterministic event ids, by which a repeat is recognised downstream without a database. */
public final class EventIds {

    private EventIds() {}

    /**
     * The id of an event that follows from another.
     *
     * @param cause id of the causing event
     * @param eventType simple name of the event type
     * @param businessKey tells apart siblings of one type and cause
     * @return a UUID version 5
     */
    public static UUID derived(UUID cause, String eventType, String businessKey) {
        NameBasedGenerator generator = Generators.nameBasedGenerator(cause);
        return generator.generate(eventType + "/" + businessKey);
    }
}
