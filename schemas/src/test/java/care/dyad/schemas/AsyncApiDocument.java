package care.dyad.schemas;

import org.apache.avro.Schema;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.List;

/** The AsyncAPI 3 document of the public channels, written from the topics and their schemas. */
final class AsyncApiDocument {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

    private static final List<String> HEADERS =
            List.of("ce_id", "ce_source", "ce_type", "ce_specversion", "ce_time");

    private final ObjectNode document;

    private AsyncApiDocument(ObjectNode document) {
        this.document = document;
    }

    static ObjectNode of(List<PublicChannel> channels) {
        var document = new AsyncApiDocument(frame());
        channels.forEach(document::add);
        return document.document;
    }

    static String yaml(ObjectNode document) {
        return YAML.writeValueAsString(document);
    }

    /** What does not depend on topics. */
    private static ObjectNode frame() {
        return (ObjectNode)
                YAML.readTree(AsyncApiDocument.class.getResourceAsStream("/asyncapi-frame.yaml"));
    }

    private void add(PublicChannel channel) {
        document.withObjectProperty("channels").set(channel.name(), channelObject(channel));
        document.withObjectProperty("operations").set(channel.operation(), operation(channel));
        ObjectNode components = document.withObjectProperty("components");
        for (Schema event : channel.topic().events()) {
            components.withObjectProperty("messages").set(event.getName(), message(event));
        }
    }

    private static ObjectNode channelObject(PublicChannel channel) {
        ObjectNode node = NODES.objectNode();
        node.put("address", channel.address());
        node.put("description", channel.description());
        for (Schema event : channel.topic().events()) {
            node.withObjectProperty("messages")
                    .set(event.getName(), reference("components/messages/" + event.getName()));
        }
        if (channel.address().contains("{system}")) {
            node.withObjectProperty("parameters")
                    .withObjectProperty("system")
                    .put("description", "The partner's source.system.");
        }
        node.withObjectProperty("bindings").set("kafka", kafka(channel.topic()));
        return node;
    }

    private static ObjectNode kafka(Topic topic) {
        ObjectNode kafka = NODES.objectNode();
        kafka.put("partitions", Topic.PARTITIONS);
        ObjectNode settings = kafka.withObjectProperty("topicConfiguration");
        settings.withArrayProperty("cleanup.policy").add(topic.settings().get("cleanup.policy"));
        settings.put("retention.ms", Long.parseLong(topic.settings().get("retention.ms")));
        kafka.put("bindingVersion", "0.5.0");
        return kafka;
    }

    private static ObjectNode operation(PublicChannel channel) {
        ObjectNode node = NODES.objectNode();
        node.put("action", channel.action());
        node.set("channel", reference("channels/" + channel.name()));
        node.put("summary", channel.description());
        return node;
    }

    private static ObjectNode message(Schema event) {
        ObjectNode node = NODES.objectNode();
        node.put("name", event.getFullName());
        node.put("title", event.getName());
        node.put("summary", event.getDoc());
        node.put("contentType", "application/avro");
        node.set("headers", headers(event));
        ObjectNode payload = node.withObjectProperty("payload");
        payload.put("schemaFormat", AVRO);
        payload.set("schema", YAML.readTree(event.toString()));
        ObjectNode kafka = node.withObjectProperty("bindings").withObjectProperty("kafka");
        kafka.withObjectProperty("key").put("type", "string");
        kafka.put("schemaIdLocation", "payload");
        kafka.put("schemaIdPayloadEncoding", "confluent");
        kafka.put("bindingVersion", "0.5.0");
        return node;
    }

    private static ObjectNode headers(Schema event) {
        ObjectNode node = NODES.objectNode();
        node.put("type", "object");
        for (String header : HEADERS) {
            node.withArrayProperty("required").add(header);
            node.withObjectProperty("properties").withObjectProperty(header).put("type", "string");
        }
        ObjectNode properties = node.withObjectProperty("properties");
        properties.withObjectProperty("ce_type").put("const", event.getFullName());
        properties.withObjectProperty("ce_specversion").put("const", "1.0");
        properties.withObjectProperty("traceparent").put("type", "string");
        return node;
    }

    private static ObjectNode reference(String path) {
        ObjectNode node = NODES.objectNode();
        return node.put("$ref", "#/" + path);
    }
}
