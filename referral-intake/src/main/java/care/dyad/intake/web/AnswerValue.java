package care.dyad.intake.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

import java.util.List;
import java.util.regex.Pattern;

/**
 * An answer as JSON. What cannot be meant stays the text that was typed, so that the shape of a
 * referral refuses it.
 */
final class AnswerValue {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DAY_OR_MONTH = Pattern.compile("[0-9]{1,2}");
    private static final List<String> TRUTHS = List.of("true", "false");

    private AnswerValue() {}

    static JsonNode of(Question question, List<String> values) {
        String first = values.getFirst();
        return switch (question.kind()) {
            case TEXT, TEXTAREA -> StringNode.valueOf(tidy(question, first));
            case NUMBER -> number(first);
            case DATE -> StringNode.valueOf(date(values));
            case CHECKBOXES -> list(values);
            case RADIOS, SELECT ->
                    TRUTHS.contains(first)
                            ? BooleanNode.valueOf(Boolean.parseBoolean(first))
                            : StringNode.valueOf(first);
        };
    }

    private static String tidy(Question question, String text) {
        return question.tidy() == null ? text : question.tidy().apply(text);
    }

    private static JsonNode number(String text) {
        return WHOLE_NUMBER.matcher(text).matches()
                ? IntNode.valueOf(Integer.parseInt(text))
                : StringNode.valueOf(text);
    }

    private static JsonNode list(List<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static String date(List<String> parts) {
        return parts.size() == 3
                ? String.join("-", parts.get(2), padded(parts.get(1)), padded(parts.get(0)))
                : String.join("-", parts);
    }

    private static String padded(String number) {
        return DAY_OR_MONTH.matcher(number).matches()
                ? "%02d".formatted(Integer.parseInt(number))
                : number;
    }
}
