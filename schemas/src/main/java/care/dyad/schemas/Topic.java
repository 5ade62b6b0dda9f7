package care.dyad.schemas;

import org.apache.avro.Schema;

import java.util.List;
import java.util.Map;

/**
 * A topic of the contract.
 *
 * @param name the name, which ends in the major version of the contract
 * @param events the schemas of the event types that travel on it
 * @param settings the topic's own broker settings
 */
public record Topic(String name, List<Schema> events, Map<String, String> settings) {

    /** Partitions of every topic. Never changed: the order of a referral's events hangs on it. */
    public static final int PARTITIONS = 6;

    public Topic {
        events = List.copyOf(events);
        settings = Map.copyOf(settings);
    }

    /** The schema registry's subject of an event type on this topic (TopicRecordNameStrategy). */
    public String subject(Schema event) {
        return name + "-" + event.getFullName();
    }
}
