package care.dyad.held;

import care.dyad.messaging.HeldEventAnswers.Replayed;
import care.dyad.messaging.HeldEventDesk;
import care.dyad.ui.FormField;
import care.dyad.ui.FormField.Kind;
import care.dyad.ui.FormField.Look;
import care.dyad.ui.PageError;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.List;

/** What can be done with one held event. */
@Controller
@RequestMapping(HeldEventPages.PATH + "/{id}")
class HeldEventActs {

    private static final String REASON = "reason";
    private static final Look CODE = new Look(20, "off", false);

    private final HeldEventDesk desk;

    HeldEventActs(HeldEventDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/preview")
    String preview(@PathVariable long id, Principal who, RedirectAttributes shownNext) {
        var would = OutcomeLine.would(desk.preview(id, who.getName()));
        shownNext.addFlashAttribute("heading", "What a replay would do now");
        shownNext.addFlashAttribute("outcomes", List.of(would));
        return page(id);
    }

    /** Works off the line, as far as it goes. */
    @PostMapping("/replay")
    String replay(@PathVariable long id, Principal who, RedirectAttributes shownNext) {
        Replayed done = desk.replay(id, HeldEventDesk.AT_MOST, who.getName());
        shownNext.addFlashAttribute("heading", "What the replay did");
        shownNext.addFlashAttribute("outcomes", lines(done));
        return page(id);
    }

    @GetMapping("/discard")
    ModelAndView whyDiscard(@PathVariable long id) {
        return form(id, "", null);
    }

    /** Gives it up; those behind it go their way. */
    @PostMapping("/discard")
    ModelAndView discard(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes shownNext) {
        try {
            Replayed done = desk.discard(id, reason.strip(), who.getName());
            shownNext.addFlashAttribute("heading", "It was discarded");
            shownNext.addFlashAttribute("outcomes", lines(done));
            return new ModelAndView(page(id));
        } catch (ErrorResponseException refused) {
            if (refused.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
                return form(id, reason, "Enter a code such as SENT_AGAIN_BY_PARTNER");
            }
            throw refused;
        }
    }

    private static ModelAndView form(long id, String typed, @Nullable String wrong) {
        var page = new ModelAndView("held/discard");
        page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        var field =
                new FormField(
                        Kind.TEXT,
                        REASON,
                        "Why is it given up?",
                        "A code in capital letters and underscores, such as SENT_AGAIN_BY_PARTNER."
                                + " It is kept for good: leave out names and numbers.",
                        wrong,
                        List.of(typed),
                        List.of(),
                        CODE);
        return page.addObject("id", id)
                .addObject("field", field)
                .addObject(
                        "errors",
                        wrong == null ? List.of() : List.of(new PageError("#" + REASON, wrong)));
    }

    private static List<OutcomeLine> lines(Replayed done) {
        return done.outcomes().stream().map(OutcomeLine::did).toList();
    }

    private static String page(long id) {
        return "redirect:" + HeldEventPages.PATH + "/" + id;
    }
}
