package care.dyad.intake.web;

import care.dyad.ui.FormField;
import care.dyad.ui.FormOption;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Makes the fields of a page of its questions and what is known of the answers. */
final class Fields {

    private final Answers answers;
    private final Map<Question, String> faults;

    Fields(Answers answers, Map<Question, String> faults) {
        this.answers = answers;
        this.faults = faults;
    }

    List<FormField> of(Topic topic) {
        return topic.questions().stream().map(question -> field(question, false)).toList();
    }

    private FormField field(Question question, boolean small) {
        return new FormField(
                question.kind(),
                question.id(),
                question.label(),
                question.hint(),
                faults.get(question),
                answers.all(question.pointer()),
                options(question),
                new FormField.Look(
                        question.width(),
                        Objects.requireNonNullElse(question.autocomplete(), "off"),
                        small));
    }

    /** The first option has the field's own id, so that a link to the field leads there. */
    private List<FormOption> options(Question question) {
        return IntStream.range(0, question.choices().size())
                .mapToObj(i -> option(question, i))
                .toList();
    }

    private FormOption option(Question question, int index) {
        Question.Choice choice = question.choices().get(index);
        return new FormOption(
                index == 0 ? question.id() : question.id() + "-" + (index + 1),
                choice.value(),
                choice.label(),
                choice.hint(),
                answers.all(question.pointer()).contains(choice.value()),
                choice.alone(),
                choice.reveals().stream().map(more -> field(more, true)).toList());
    }
}
