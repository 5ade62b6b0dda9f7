package care.dyad.intake;

import org.springframework.core.io.ClassPathResource;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The sample referrals, and changes to them. */
public final class Samples {

    private static final AtomicInteger REFERENCES = new AtomicInteger();

    private Samples() {}

    /** A line of expected.csv: the file, the disposition, and the pointer of a refusal. */
    public record Expected(String file, String disposition, String note) {

        public boolean isRefused() {
            return disposition.equals("REJECT");
        }
    }

    public static List<Expected> expected() {
        return text("expected.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(row -> new Expected(row[0], row[1], row[5]))
                .toList();
    }

    public static ObjectNode referral(String file) {
        return (ObjectNode) JsonMapper.shared().readTree(text("referrals/" + file));
    }

    /** A referral that nobody has sent yet. */
    public static ObjectNode fresh() {
        ObjectNode referral = referral("01-mild-low-mood-isolated.json");
        String reference = "T-" + System.nanoTime() + "-" + REFERENCES.incrementAndGet();
        return with(referral, "/source/reference", '"' + reference + '"');
    }

    /** The referral with the JSON value at the pointer. */
    public static ObjectNode with(ObjectNode referral, String pointer, String json) {
        ObjectNode changed = referral.deepCopy();
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode value = JsonMapper.shared().readTree(json);
        JsonNode parent = changed.at(path.head());
        if (parent instanceof ArrayNode array) {
            array.set(path.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(path.last().getMatchingProperty(), value);
        }
        return changed;
    }

    /** The referral without what the pointer names. */
    public static ObjectNode without(ObjectNode referral, String pointer) {
        ObjectNode changed = referral.deepCopy();
        JsonPointer path = JsonPointer.compile(pointer);
        ((ObjectNode) changed.at(path.head())).remove(path.last().getMatchingProperty());
        return changed;
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("samples/" + file)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("no sample " + file, e);
        }
    }
}
