package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A body as plain JSON, which knows more of places and of repeated fields than a FHIR parser.
 *
 * @param root an object
 */
record BodyTree(ObjectNode root) {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 20;

    /** A name that may be told: anything else could be a value in the wrong place. */
    private static final Pattern ELEMENT = Pattern.compile("_?[A-Za-z]{1,40}");

    /**
     * What a receiver has to understand before it may read the rest (FHIR R4, conformance rules).
     */
    private static final Set<String> CHANGING_THE_MEANING =
            Set.of("modifierExtension", "implicitRules", "contained");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * Reads a body.
     *
     * @throws Refusal when it is no JSON object
     */
    static BodyTree of(byte[] body) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (JSON.readTree(text) instanceof ObjectNode root) {
                return new BodyTree(root);
            }
        } catch (CharacterCodingException | JacksonException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static Refusal unreadable() {
        return new Refusal(
                ErrorCode.BAD_REQUEST,
                List.of(
                        Issue.of(
                                IssueType.INVALID,
                                "is not one JSON object in UTF-8, with no field twice and at most "
                                        + DEEPEST
                                        + " levels deep")));
    }

    /** Refuses elements that could mean that the others are not to be taken at their word. */
    void refuseWhatChangesTheMeaning() {
        List<String> places = places((name, value) -> CHANGING_THE_MEANING.contains(name));
        if (!places.isEmpty()) {
            throw new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    List.of(
                            new Issue(
                                    IssueType.NOTSUPPORTED,
                                    places,
                                    "can change what the message means, and is not understood"
                                            + " here",
                                    null)));
        }
    }

    /**
     * Where a value stands that a parser could not read.
     *
     * @param element name of the element that it is in, or null when not known
     */
    List<String> placesOfValue(String value, @Nullable String element) {
        return places(
                (name, node) ->
                        (element == null || element.equals(name))
                                && node.isValueNode()
                                && node.asString("").equals(value));
    }

    /** Where an element stands that a parser did not expect. */
    List<String> placesOfElement(String element) {
        return places((name, value) -> name.equals(element));
    }

    private List<String> places(BiPredicate<String, JsonNode> wanted) {
        List<String> places = new ArrayList<>();
        root.forEachEntry((name, value) -> collect(name, name, value, wanted, places));
        return places;
    }

    private void collect(
            String name,
            String place,
            JsonNode value,
            BiPredicate<String, JsonNode> wanted,
            List<String> places) {
        if (wanted.test(name, value)) {
            places.add("Bundle." + place);
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(name, place + "[" + i + "]", value.get(i), wanted, places);
            }
        }
        if (value.isObject()) {
            value.forEachEntry(
                    (child, node) ->
                            collect(child, place + "." + told(child), node, wanted, places));
        }
    }

    private static String told(String name) {
        return ELEMENT.matcher(name).matches() ? name : "?";
    }

    /** The JSON without narratives, which repeat what is said in data and are never read. */
    String withoutNarratives() {
        ObjectNode copy = root.deepCopy();
        copy.path("entry").forEach(BodyTree::removeNarrative);
        return copy.toString();
    }

    private static void removeNarrative(JsonNode entry) {
        if (entry.path("resource") instanceof ObjectNode resource
                && resource.path("text").has("div")) {
            resource.remove("text");
        }
    }
}
