package care.dyad.messaging;

import org.apache.avro.Schema;

import java.util.List;
import java.util.Map;

/**
 * What has to be declared before a service can work.
 *
 * @param topics that it reads or writes
 * @param written the schemas that it writes by, by their subject in the registry
 */
public record Contracts(List<String> topics, Map<String, Schema> written) {

    public Contracts {
        topics = List.copyOf(topics);
        written = Map.copyOf(written);
    }
}
