package care.dyad.intake.web;

import care.dyad.intake.domain.AreaTable;
import care.dyad.intake.domain.Postcode;

import java.util.List;
import java.util.Map;

/**
 * The answers of a draft. Masked when printed.
 *
 * @param byPointer what was typed or chosen
 * @param areas tells whether a postcode is enough
 */
record Answers(Map<String, List<String>> byPointer, AreaTable areas) {

    /** The value of a choice that sends nothing, as "none of these". */
    static final String NOTHING = "-";

    private static final String POSTCODE = "/mother/postcode";

    /** Every value; empty without an answer. */
    List<String> all(String pointer) {
        return byPointer.getOrDefault(pointer, List.of());
    }

    /** True when something was typed or chosen, if only "none of these". */
    boolean has(Question question) {
        return all(question.pointer()).stream().anyMatch(value -> !value.isBlank());
    }

    /** True while the postcode is not one that lies in one local authority. */
    boolean isAreaUnclear() {
        return all(POSTCODE).stream()
                .map(String::strip)
                .filter(Postcode::isOne)
                .noneMatch(postcode -> areas.knows(new Postcode(postcode)));
    }

    @Override
    public String toString() {
        return "Answers[masked]";
    }
}
