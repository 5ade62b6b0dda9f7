package care.dyad.intake.web;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page of the form.
 *
 * @param name its place in the address
 * @param title its heading
 * @param intro what to know first, or null
 * @param emergency whether it says to phone instead
 * @param askedIf the answer after which it is asked, or null
 * @param askedIfAreaUnclear whether it is asked only when the postcode does not tell the area
 * @param questions what it asks, in order
 */
record Topic(
        String name,
        String title,
        @Nullable String intro,
        boolean emergency,
        @Nullable Condition askedIf,
        boolean askedIfAreaUnclear,
        List<Question> questions) {

    /**
     * An earlier answer.
     *
     * @param pointer of the question
     * @param anyOf one of these was chosen
     */
    record Condition(String pointer, List<String> anyOf) {

        boolean holds(Answers answers) {
            return answers.all(pointer).stream().anyMatch(anyOf::contains);
        }
    }

    Topic {
        questions = List.copyOf(Objects.requireNonNullElse(questions, List.of()));
    }

    boolean isAsked(Answers answers) {
        return (askedIf == null || askedIf.holds(answers))
                && (!askedIfAreaUnclear || answers.isAreaUnclear());
    }

    /** Every question, also those that an answer reveals. */
    Stream<Question> all() {
        return questions.stream().flatMap(Question::withRevealed);
    }

    /** The questions that these answers leave to be asked. */
    Stream<Question> asked(Answers answers) {
        return questions.stream().flatMap(question -> question.asked(answers));
    }

    /** Those of the faults that are of this topic, in their order. */
    Map<Question, String> its(Map<Question, String> faults) {
        Map<Question, String> its = new LinkedHashMap<>(faults);
        its.keySet().retainAll(all().toList());
        return its;
    }
}
