package care.dyad.intake.web;

import care.dyad.ui.FormField.Kind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The answers to a topic, to be checked before they are sent. Masked when printed.
 *
 * @param title the topic
 * @param rows the answers
 */
record Summary(String title, List<Row> rows) {

    /**
     * An answer.
     *
     * @param name what was asked for
     * @param text the answer in words
     * @param change where to change it
     */
    record Row(String name, String text, String change) {

        @Override
        public String toString() {
            return "Row[" + name + ", masked]";
        }
    }

    private static final String NONE = "Not answered";

    /**
     * The answers to a topic.
     *
     * @param page address of its page
     */
    static Summary of(Topic topic, Answers answers, String page) {
        return new Summary(
                topic.title(),
                topic.asked(answers)
                        .map(
                                question ->
                                        new Row(
                                                question.name(),
                                                text(question, answers),
                                                page + "?change#" + target(question)))
                        .toList());
    }

    /** The element that a link to a question leads to. */
    static String target(Question question) {
        return question.kind() == Kind.DATE ? question.id() + "-day" : question.id();
    }

    private static String text(Question question, Answers answers) {
        List<String> values = answers.all(question.pointer());
        if (!answers.has(question)) {
            return NONE;
        }
        return switch (question.kind()) {
            case TEXT, TEXTAREA, NUMBER -> values.getFirst();
            case DATE -> date(values);
            case RADIOS, CHECKBOXES, SELECT ->
                    question.choices().stream()
                            .filter(choice -> values.contains(choice.value()))
                            .map(Question.Choice::label)
                            .collect(Collectors.joining("\n"));
        };
    }

    /** What is no date is shown as it was typed. */
    private static String date(List<String> parts) {
        try {
            return PlainDates.date(
                    LocalDate.of(
                            Integer.parseInt(parts.get(2)),
                            Integer.parseInt(parts.get(1)),
                            Integer.parseInt(parts.get(0))));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return String.join(" ", parts);
        }
    }

    @Override
    public String toString() {
        return "Summary[" + title + ", masked]";
    }
}
