package care.dyad.intake.web;

import care.dyad.intake.application.Draft;
import care.dyad.intake.application.Drafts;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks one topic after the other. What was typed is kept, also when something is wrong with it. */
@Controller
@RequestMapping("/refer/{draftId}/{name}")
class TopicController {

    private final Form form;
    private final FormPages pages;
    private final FormFaults faults;
    private final OpenDrafts open;
    private final Drafts drafts;

    TopicController(Form form, FormPages pages, FormFaults faults, OpenDrafts open, Drafts drafts) {
        this.form = form;
        this.pages = pages;
        this.faults = faults;
        this.open = open;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID draftId,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> query,
            Principal account) {
        Topic topic = form.topic(name).orElseThrow(NoSuchPage::new);
        Draft draft = open.open(draftId, account.getName());
        return pages.topic(draft, topic, Map.of(), query.containsKey("change"));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable UUID draftId,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> posted,
            Principal account) {
        Topic topic = form.topic(name).orElseThrow(NoSuchPage::new);
        Map<String, List<String>> answers = PostedAnswers.of(topic, posted, pages::answers);
        if (!drafts.keep(draftId, account.getName(), PostedAnswers.asked(topic), answers)) {
            throw open.gone(draftId, account.getName());
        }
        Draft draft = open.open(draftId, account.getName());
        boolean change = posted.containsKey("change");
        Map<Question, String> wrong = topic.its(faults.of(draft, pages.answers(draft)));
        return wrong.isEmpty()
                ? new ModelAndView("redirect:" + next(topic, draft, change))
                : pages.topic(draft, topic, wrong, change);
    }

    /** Who changes an answer goes back to the last page, which names what that leaves open. */
    private String next(Topic topic, Draft draft, boolean change) {
        return FormPages.address(
                draft.id(),
                change
                        ? "check"
                        : form.after(topic, pages.answers(draft)).map(Topic::name).orElse("check"));
    }
}
