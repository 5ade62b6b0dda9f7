package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ShowWorklist;
import care.dyad.pathway.pages.application.WorklistRow;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.ui.PlainTime;

import jakarta.servlet.http.HttpSession;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The worklist, and finding a person. */
@Controller
class WorklistPageController {

    private final WorklistScreen screen;
    private final ShowWorklist showWorklist;
    private final Clock clock;

    WorklistPageController(WorklistScreen screen, ShowWorklist showWorklist, Clock clock) {
        this.screen = screen;
        this.showWorklist = showWorklist;
        this.clock = clock;
    }

    @GetMapping(WorklistScreen.PATH)
    ModelAndView worklist(@RequestParam Map<String, String> parameters, Authentication account) {
        return screen.show(parameters, account);
    }

    /** How many referrals changed since a page was made; asked for by the page itself. */
    @GetMapping(path = WorklistScreen.CHANGES, produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String changes(@RequestParam Instant since, Authentication account) {
        return String.valueOf(
                showWorklist.changedSince(SignedIn.staff(account), WorklistFilter.NONE, since));
    }

    /** Leads on to the referral that is most pressing after one. */
    @GetMapping("/worklist/next")
    String next(@RequestParam String after, Authentication account) {
        return showWorklist
                .next(SignedIn.staff(account), after)
                .map(reference -> "redirect:/referrals/" + reference)
                .orElse("redirect:" + WorklistScreen.PATH);
    }

    @PostMapping("/worklist/searches")
    String search(@RequestParam String text, HttpSession session) {
        return text.isBlank()
                ? "redirect:" + WorklistScreen.PATH
                : "redirect:/worklist/searches/" + Kept.SEARCHES.keep(session, text.strip());
    }

    @GetMapping("/worklist/searches/{search}")
    ModelAndView found(@PathVariable UUID search, HttpSession session, Authentication account) {
        String text = Kept.SEARCHES.find(session, search).orElseThrow(NoSuchPage::new);
        Horizon horizon = Horizon.at(clock.instant());
        List<WorklistRow> found = showWorklist.find(SignedIn.staff(account), text);
        return new ModelAndView("worklist/found")
                .addObject("text", text)
                .addObject("heading", PlainTime.count(found.size(), "referral"))
                .addObject("rows", WorklistLine.of(found, horizon));
    }
}
