package care.dyad.intake.web;

import care.dyad.intake.application.Draft;
import care.dyad.intake.domain.AreaTable;
import care.dyad.ui.PageError;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the pages of the form. */
@Component
class FormPages {

    private final Form form;
    private final AreaTable areas;

    FormPages(Form form, AreaTable areas) {
        this.form = form;
        this.areas = areas;
    }

    Answers answers(Draft draft) {
        return answers(draft.answers());
    }

    Answers answers(Map<String, List<String>> byPointer) {
        return new Answers(byPointer, areas);
    }

    static String address(UUID draft, String page) {
        return "/refer/" + draft + "/" + page;
    }

    /**
     * The page of a topic.
     *
     * @param faults what is wrong with its answers; empty before it was sent
     * @param change whether somebody came from the last page
     */
    ModelAndView topic(Draft draft, Topic topic, Map<Question, String> faults, boolean change) {
        Answers answers = answers(draft);
        return page("refer/topic", faults)
                .addObject("draft", draft.id())
                .addObject("topic", topic)
                .addObject("fields", new Fields(answers, faults).of(topic))
                .addObject("change", change)
                .addObject("back", back(draft, topic, answers, change))
                .addObject("errors", errors(faults, ""));
    }

    private String back(Draft draft, Topic topic, Answers answers, boolean change) {
        if (change) {
            return address(draft.id(), "check");
        }
        return form.before(topic, answers)
                .map(before -> address(draft.id(), before.name()))
                .orElse("/refer");
    }

    /** The last page, with everything that is wrong. */
    ModelAndView check(Draft draft, Map<Question, String> faults, boolean sent) {
        Answers answers = answers(draft);
        return page("refer/check", sent ? faults : Map.of())
                .addObject("draft", draft.id())
                .addObject("emergency", form.asked(answers).anyMatch(Topic::emergency))
                .addObject("incomplete", !faults.isEmpty())
                .addObject("back", lastTopic(draft, answers))
                .addObject(
                        "summaries",
                        form.asked(answers)
                                .filter(topic -> !topic.questions().isEmpty())
                                .map(topic -> summary(draft, topic, answers))
                                .toList())
                .addObject(
                        "errors",
                        form.asked(answers)
                                .flatMap(
                                        topic ->
                                                errors(
                                                        topic.its(faults),
                                                        address(draft.id(), topic.name())
                                                                + "?change")
                                                        .stream())
                                .toList());
    }

    /** The address of the first topic with a fault; without any, of the last page. */
    String firstWith(Map<Question, String> faults, Draft draft) {
        return address(
                draft.id(),
                form.asked(answers(draft))
                        .filter(topic -> !topic.its(faults).isEmpty())
                        .findFirst()
                        .map(Topic::name)
                        .orElse("check"));
    }

    private static Summary summary(Draft draft, Topic topic, Answers answers) {
        return Summary.of(topic, answers, address(draft.id(), topic.name()));
    }

    private @Nullable String lastTopic(Draft draft, Answers answers) {
        return form.asked(answers)
                .reduce((one, later) -> later)
                .map(topic -> address(draft.id(), topic.name()))
                .orElse(null);
    }

    private static List<PageError> errors(Map<Question, String> faults, String page) {
        return faults.entrySet().stream()
                .map(
                        fault ->
                                new PageError(
                                        page + "#" + Summary.target(fault.getKey()),
                                        fault.getValue()))
                .toList();
    }

    private static ModelAndView page(String view, Map<Question, String> faults) {
        var page = new ModelAndView(view);
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("wrong", !faults.isEmpty());
    }
}
