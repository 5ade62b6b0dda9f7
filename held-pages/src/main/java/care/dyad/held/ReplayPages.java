package care.dyad.held;

import care.dyad.messaging.HeldEventAnswers.Replayed;
import care.dyad.messaging.HeldEventDesk;
import care.dyad.ui.PageError;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Replays many events at a pace: a request for each second of it, and none when somebody stops. */
@Controller
@RequestMapping(ReplayPages.PATH)
class ReplayPages {

    static final String PATH = HeldEventPages.PATH + "/replays";
    private static final String RUN = "run";

    private final HeldEventDesk desk;

    ReplayPages(HeldEventDesk desk) {
        this.desk = desk;
    }

    /** The form, or how far a replay has come when one is under way. */
    @GetMapping
    ModelAndView ask(@RequestParam Map<String, String> given, Model shownBefore) {
        return shownBefore.getAttribute(RUN) instanceof ReplayRun run
                ? new ModelAndView("held/replaying").addObject("chosen", chosen(run))
                : form(ReplayRun.of(given), List.of());
    }

    /** The next events of a replay. */
    @PostMapping
    ModelAndView replay(
            @RequestParam Map<String, String> posted, Principal who, RedirectAttributes shownNext) {
        var run = ReplayRun.of(posted);
        List<PageError> wrong = wrong(run);
        if (!wrong.isEmpty()) {
            return form(run, wrong);
        }
        Replayed done =
                run.isSpent()
                        ? new Replayed(List.of(), 0)
                        : desk.replay(run.wanted(), run.next(), who.getName());
        shownNext.addFlashAttribute(RUN, run.after(done.outcomes()));
        shownNext.addFlashAttribute(
                "outcomes", done.outcomes().stream().map(OutcomeLine::did).toList());
        return new ModelAndView("redirect:" + PATH);
    }

    private ModelAndView form(ReplayRun run, List<PageError> errors) {
        var page = new ModelAndView("held/replay");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject(RUN, run)
                .addObject("chosen", chosen(run))
                .addObject("errors", errors);
    }

    private Chosen chosen(ReplayRun run) {
        return Chosen.of(desk.kinds(), run.topic(), run.reason());
    }

    private static List<PageError> wrong(ReplayRun run) {
        List<PageError> wrong = new ArrayList<>();
        if (!run.hasSoundCap()) {
            wrong.add(new PageError("#cap", "Enter a number from 1 to " + ReplayRun.LARGEST_CAP));
        }
        if (!run.hasSoundPace()) {
            wrong.add(new PageError("#pace", "Enter a pace from 1 to " + ReplayRun.LARGEST_PACE));
        }
        return wrong;
    }
}
