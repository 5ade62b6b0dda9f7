package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.KeepViews;
import care.dyad.pathway.pages.application.SavedView;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.ui.FormField;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Keeps filters of the worklist under a name, for the account that made them alone. */
@Controller
@RequestMapping(ViewsController.PATH)
class ViewsController {

    static final String PATH = "/worklist/views";

    private static final String NAME = "name";

    private final KeepViews keepViews;

    ViewsController(KeepViews keepViews) {
        this.keepViews = keepViews;
    }

    /** The views there are, and a form for the filter that stands in the address. */
    @GetMapping
    ModelAndView views(@RequestParam Map<String, String> parameters, Authentication account) {
        return show(
                FilterAddress.read(parameters), new Posted(new LinkedMultiValueMap<>()), account);
    }

    @PostMapping
    ModelAndView keep(@RequestParam MultiValueMap<String, String> values, Authentication account) {
        WorklistFilter filter = FilterAddress.read(values.toSingleValueMap());
        Posted posted = new Posted(values);
        String name = posted.text(NAME);
        if (name.isEmpty()) {
            posted.wrong(NAME, "Enter a name for the view");
        } else if (name.length() > SavedView.LONGEST) {
            posted.wrong(NAME, "The name must be " + SavedView.LONGEST + " characters or fewer");
        } else if (filter.isNone()) {
            posted.wrong(NAME, "Choose a filter in the worklist first");
        } else if (!keepViews.keep(account.getName(), new SavedView(name, filter))) {
            posted.wrong(NAME, "You have " + KeepViews.MOST + " views. Delete one to save another");
        }
        return posted.isSound()
                ? new ModelAndView("redirect:" + FilterAddress.of(WorklistScreen.PATH, filter, 1))
                : show(filter, posted, account);
    }

    @PostMapping("/deletion")
    String forget(@RequestParam String name, Authentication account) {
        keepViews.forget(account.getName(), name);
        return "redirect:" + PATH;
    }

    private ModelAndView show(WorklistFilter filter, Posted posted, Authentication account) {
        List<FormField> fields =
                List.of(
                        posted.line(
                                NAME,
                                "What do you call this view?",
                                "Do not use the name of a patient. A view of the same name is"
                                        + " replaced"));
        var page = new ModelAndView("worklist/views");
        page.setStatus(posted.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("wrong", !posted.isSound())
                .addObject("errors", posted.errors(fields))
                .addObject("fields", fields)
                .addObject("chosen", FilterAddress.values(filter))
                .addObject("words", FilterForm.words(filter))
                .addObject("views", ViewLink.of(keepViews.of(account.getName()), filter));
    }
}
