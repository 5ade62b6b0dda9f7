package care.dyad.intake.web;

import care.dyad.ui.FormField.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that the form asks.
 *
 * @param pointer where the answer goes in the body of {@code POST /referrals}, or under {@code
 *     /form/} when it stays in the form
 * @param kind which control it is
 * @param label how it asks
 * @param name what it asks for, as a noun
 * @param hint help, or null
 * @param required whether the form insists on an answer, even if a referral would not
 * @param missing what to do when there is no answer, or null
 * @param tidy how a text is tidied up, or null
 * @param width characters that fit in, or null
 * @param autocomplete what a browser may fill in, or null for nothing
 * @param choices what can be chosen
 */
record Question(
        String pointer,
        Kind kind,
        String label,
        String name,
        @Nullable String hint,
        boolean required,
        @Nullable String missing,
        @Nullable Tidy tidy,
        @Nullable Integer width,
        @Nullable String autocomplete,
        List<Choice> choices) {

    private static final String OWN = "/form/";

    /** How a text is tidied up before it is sent. */
    enum Tidy {
        /** Without white space. */
        NO_SPACES,
        /** In capitals. */
        CAPITALS;

        String apply(String text) {
            return switch (this) {
                case NO_SPACES -> text.replaceAll("\\s", "");
                case CAPITALS -> text.toUpperCase(Locale.ROOT);
            };
        }
    }

    /**
     * Something that can be chosen.
     *
     * @param value code; {@link Answers#NOTHING} sends none
     * @param label what it says
     * @param hint help, or null
     * @param alone whether it goes with no other one
     * @param reveals what is asked when it is chosen
     */
    record Choice(
            String value,
            String label,
            @Nullable String hint,
            boolean alone,
            List<Question> reveals) {

        Choice {
            reveals = List.copyOf(Objects.requireNonNullElse(reveals, List.of()));
        }
    }

    Question {
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    /** Its id on the page. */
    String id() {
        return pointer.substring(1).replace('/', '-');
    }

    /** Whether its answer is part of the referral. */
    boolean isSent() {
        return !pointer.startsWith(OWN);
    }

    /** What to do when there is no answer. */
    String whatToDo() {
        return missing == null ? "Answer: " + name : missing;
    }

    /** This one and everything that its choices reveal. */
    Stream<Question> withRevealed() {
        return Stream.concat(
                Stream.of(this),
                choices.stream()
                        .flatMap(choice -> choice.reveals().stream())
                        .flatMap(Question::withRevealed));
    }

    /** This one and what its chosen choices reveal. */
    Stream<Question> asked(Answers answers) {
        List<String> chosen = answers.all(pointer);
        return Stream.concat(
                Stream.of(this),
                choices.stream()
                        .filter(choice -> chosen.contains(choice.value()))
                        .flatMap(choice -> choice.reveals().stream())
                        .flatMap(question -> question.asked(answers)));
    }
}
