package care.dyad.intake.fhir;

import care.dyad.intake.domain.FaultCode;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message in the shape of {@code POST /referrals}, with the place in the message that each field
 * came from, or would have come from. What is right and what is wrong, the reader of that shape
 * decides; here are only the faults of what that shape cannot say.
 */
final class Fields {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> GROUPS =
            List.of(
                    "source",
                    "referrer",
                    "mother",
                    "perinatal",
                    "presentation",
                    "consent",
                    "safeguarding");

    private final ObjectNode referral = JSON.createObjectNode();
    private final Map<String, String> places = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    Fields() {
        GROUPS.forEach(referral::putObject);
    }

    /** Puts a field, if there is a value, and remembers its place in any case. */
    Fields put(String pointer, String place, @Nullable Object value) {
        places.put(pointer, place);
        if (value != null) {
            JsonPointer path = JsonPointer.compile(pointer);
            referral.withObject(path.head())
                    .set(path.last().getMatchingProperty(), JSON.valueToTree(value));
        }
        return this;
    }

    /** Puts a field that may be said once only. */
    void putOnce(String pointer, String place, Object value) {
        if (!has(pointer)) {
            put(pointer, place, value);
        } else {
            fault(
                    place,
                    FaultCode.INCONSISTENT,
                    "says again what is said elsewhere in the message");
        }
    }

    /** True when the field has a value. */
    boolean has(String pointer) {
        return !referral.at(pointer).isMissingNode();
    }

    /** Adds to a list. */
    void add(String pointer, String place, Object value) {
        ArrayNode list = referral.withArray(pointer);
        places.put(pointer + "/" + list.size(), place);
        list.add(JSON.valueToTree(value));
    }

    /** Begins an object at the end of a list; answers its pointer. */
    String addObject(String pointer, String place) {
        ArrayNode list = referral.withArray(pointer);
        String added = pointer + "/" + list.size();
        places.put(added, place);
        list.addObject();
        return added;
    }

    /** Something is wrong that the shape of a referral cannot tell. */
    void fault(String place, FaultCode code, String diagnostics) {
        issues.add(Issue.at(place, code, diagnostics));
    }

    /** What is wrong that the shape of a referral cannot tell. */
    List<Issue> issues() {
        return List.copyOf(issues);
    }

    /** Where the field with a pointer is in the message, or what it belongs to. */
    String place(String pointer) {
        for (String p = pointer; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            String place = places.get(p);
            if (place != null) {
                return place;
            }
        }
        return "Bundle";
    }

    /** The body of {@code POST /referrals}. */
    byte[] body() {
        return JSON.writeValueAsBytes(referral);
    }
}
