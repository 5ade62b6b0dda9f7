package care.dyad.intake.json;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;

import com.networknt.schema.Error;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says what a JSON Schema validator found in words of ours: the validator's quote what was sent.
 */
final class ShapeFault {

    /** A field name that may be told: anything else could be a value in the wrong place. */
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z]{1,40}");

    private ShapeFault() {}

    static Fault of(Error error, JsonNode schema) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> new Fault(child(pointer, error), FaultCode.MISSING, "is required");
            case "additionalProperties" ->
                    new Fault(
                            child(pointer, error),
                            FaultCode.UNKNOWN_FIELD,
                            "is not a field of a referral, or holds one");
            case "type" ->
                    new Fault(pointer, FaultCode.WRONG_TYPE, "must be of type " + wanted(error));
            case "enum" ->
                    new Fault(pointer, FaultCode.UNKNOWN_CODE, "must be one of " + wanted(error));
            case "maxLength" ->
                    new Fault(
                            pointer,
                            FaultCode.TOO_LONG,
                            "must have at most " + wanted(error) + " characters");
            case "maxItems" ->
                    new Fault(
                            pointer,
                            FaultCode.TOO_LONG,
                            "must have at most " + wanted(error) + " entries");
            case "minimum", "maximum" ->
                    new Fault(pointer, FaultCode.OUT_OF_RANGE, "is not a possible score");
            default ->
                    new Fault(
                            pointer,
                            FaultCode.WRONG_FORMAT,
                            "must be " + description(error, schema));
        };
    }

    private static String child(String parent, Error error) {
        String name = error.getProperty();
        return name != null && FIELD_NAME.matcher(name).matches() ? parent + "/" + name : parent;
    }

    /** What the keyword of the schema asks for. */
    private static String wanted(Error error) {
        JsonNode wanted = error.getSchemaNode();
        return wanted.isArray()
                ? wanted.values().stream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : wanted.asString();
    }

    /** The description beside the keyword, which every pattern of the schema has. */
    private static String description(Error error, JsonNode schema) {
        var keyword = JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        return schema.at(keyword.head()).path("description").asString();
    }
}
