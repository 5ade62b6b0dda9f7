package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.ShowWorklist;
import care.dyad.pathway.pages.application.WorklistPage;
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

    /** What an open page asks for by itself. */
    static final String CHANGES = "/worklist/changes";

    private static final String WORKLIST = "/worklist";

    private final ShowWorklist showWorklist;
    private final List<ActPage> pages;
    private final Clock clock;

    WorklistPageController(ShowWorklist showWorklist, List<ActPage> pages, Clock clock) {
        this.showWorklist = showWorklist;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(WORKLIST)
    ModelAndView worklist(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            Authentication account) {
        Staff staff = SignedIn.staff(account);
        WorklistFilter filter = FilterAddress.read(parameters);
        WorklistPage shown = showWorklist.show(staff, filter, page);
        Horizon horizon = shown.query().horizon();
        return new ModelAndView("worklist/worklist")
                .addObject("done", done(parameters.getOrDefault("done", "")))
                .addObject("filter", FilterForm.of(filter, shown.teams()))
                .addObject("tiles", Tile.of(shown.counts(), filter))
                .addObject("emergencies", lines(shown.emergencies(), horizon))
                .addObject("rows", lines(shown.rows(), horizon))
                .addObject("heading", PlainTime.count(shown.matching(), "referral"))
                .addObject("all", shown.counts().all())
                .addObject("empty", shown.matching() == 0)
                .addObject("filtered", !filter.isNone())
                .addObject("pages", PageLinks.of(filter, shown.number(), shown.pages()))
                .addObject("updated", PlainTime.time(horizon.now()))
                .addObject("here", FilterAddress.of(WORKLIST, filter, shown.number()))
                .addObject("changes", CHANGES + "?since=" + shown.changesUntil());
    }

    /** How many referrals changed since a page was made; asked for by the page itself. */
    @GetMapping(path = CHANGES, produces = MediaType.TEXT_PLAIN_VALUE)
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
                .orElse("redirect:" + WORKLIST);
    }

    @PostMapping("/worklist/searches")
    String search(@RequestParam String text, HttpSession session) {
        return text.isBlank()
                ? "redirect:" + WORKLIST
                : "redirect:/worklist/searches/" + Searches.keep(session, text.strip());
    }

    @GetMapping("/worklist/searches/{search}")
    ModelAndView found(@PathVariable UUID search, HttpSession session, Authentication account) {
        String text = Searches.text(session, search).orElseThrow(NoSuchPage::new);
        Horizon horizon = Horizon.at(clock.instant());
        List<WorklistRow> found = showWorklist.find(SignedIn.staff(account), text);
        return new ModelAndView("worklist/found")
                .addObject("text", text)
                .addObject("heading", PlainTime.count(found.size(), "referral"))
                .addObject("rows", lines(found, horizon));
    }

    private String done(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .map(ActPage::done)
                .findFirst()
                .orElse("");
    }

    private static List<WorklistLine> lines(List<WorklistRow> rows, Horizon horizon) {
        return rows.stream().map(row -> WorklistLine.of(row, horizon)).toList();
    }
}
