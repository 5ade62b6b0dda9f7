package care.dyad.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Trees of FHIR's words in no sensible order, and bytes that are no text. */
public final class RandomMessages {

    private static final List<String> NAMES =
            List.of(
                    "resourceType",
                    "type",
                    "entry",
                    "resource",
                    "fullUrl",
                    "id",
                    "meta",
                    "versionId",
                    "extension",
                    "url",
                    "valueCodeableConcept",
                    "valueQuantity",
                    "value",
                    "coding",
                    "system",
                    "code",
                    "status",
                    "text",
                    "div",
                    "subject",
                    "reference",
                    "identifier",
                    "birthDate",
                    "_birthDate",
                    "timestamp",
                    "focus",
                    "eventCoding",
                    "contained",
                    "component",
                    "name");

    private static final List<String> TEXTS =
            List.of(
                    "Bundle",
                    "MessageHeader",
                    "ServiceRequest",
                    "Patient",
                    "Observation",
                    "Flag",
                    "Parameters",
                    "Binary",
                    "message",
                    "active",
                    "#1",
                    "#",
                    "urn:uuid:",
                    "2026-02-30",
                    "2026-11-20T09:12:00Z",
                    "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>",
                    "<div",
                    "",
                    " ",
                    "\u0000",
                    "\ud800");

    private static final int DEEPEST = 9;

    private final Random random;
    private final long seed;
    private long number;

    public RandomMessages(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** The next body. */
    public byte[] next() {
        number++;
        if (random.nextInt(10) == 0) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return bytes;
        }
        ObjectNode root = object(0);
        root.put("resourceType", random.nextInt(5) == 0 ? pick(TEXTS) : "Bundle");
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How to see the last one again. */
    public String describe() {
        return "random message " + number + " of seed " + seed;
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            object.set(pick(NAMES), node(depth + 1));
        }
        if (random.nextInt(3) == 0) {
            object.put("resourceType", pick(TEXTS));
        }
        return object;
    }

    private JsonNode node(int depth) {
        return switch (depth < DEEPEST ? random.nextInt(6) : 2 + random.nextInt(4)) {
            case 0 -> object(depth);
            case 1 -> array(depth);
            case 2 -> JsonNodeFactory.instance.numberNode(random.nextInt(-5, 50));
            case 3 -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            default -> JsonNodeFactory.instance.stringNode(pick(TEXTS));
        };
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (int i = random.nextInt(3); i >= 0; i--) {
            array.add(node(depth + 1));
        }
        return array;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
