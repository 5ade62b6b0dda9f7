package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.AssignReferrals;
import care.dyad.pathway.pages.application.KeepViews;
import care.dyad.pathway.pages.application.ShowWorklist;
import care.dyad.pathway.pages.application.WorklistPage;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.ui.PlainTime;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/** Shows the worklist under the filter of an address. */
@Component
class WorklistScreen {

    static final String PATH = "/worklist";

    /** What an open page asks for by itself. */
    static final String CHANGES = "/worklist/changes";

    private final ShowWorklist showWorklist;
    private final AssignReferrals assignReferrals;
    private final KeepViews keepViews;
    private final List<ActPage> pages;

    WorklistScreen(
            ShowWorklist showWorklist,
            AssignReferrals assignReferrals,
            KeepViews keepViews,
            List<ActPage> pages) {
        this.showWorklist = showWorklist;
        this.assignReferrals = assignReferrals;
        this.keepViews = keepViews;
        this.pages = pages;
    }

    /** The page that parameters ask for. */
    ModelAndView show(Map<String, String> parameters, Authentication account) {
        Staff staff = SignedIn.staff(account);
        WorklistFilter filter = FilterAddress.read(parameters);
        WorklistPage shown = showWorklist.show(staff, filter, FilterAddress.page(parameters));
        Horizon horizon = shown.query().horizon();
        boolean assigning = SignedIn.mayAssignMany(account);
        return new ModelAndView("worklist/worklist")
                .addObject("done", done(parameters.getOrDefault("done", "")))
                .addObject("filter", FilterForm.of(filter, shown.teams()))
                .addObject("views", ViewLink.of(keepViews.of(staff.account()), filter))
                .addObject("saving", FilterAddress.of(ViewsController.PATH, filter, 1))
                .addObject("tiles", Tile.of(shown.counts(), filter))
                .addObject("emergencies", WorklistLine.of(shown.emergencies(), horizon))
                .addObject("rows", WorklistLine.of(shown.rows(), horizon))
                .addObject("heading", heading(shown))
                .addObject("all", shown.counts().all())
                .addObject("empty", shown.matching() == 0)
                .addObject("filtered", !filter.isNone())
                .addObject("pages", PageLinks.of(filter, shown.number(), shown.pages()))
                .addObject("updated", PlainTime.time(horizon.now()))
                .addObject("here", FilterAddress.of(PATH, filter, shown.number()))
                .addObject("number", shown.number())
                .addObject("changes", CHANGES + "?since=" + shown.changesUntil())
                .addObject("assigning", assigning)
                .addObject("chosen", List.of())
                .addObject("errors", List.of())
                .addObject("candidates", assigning ? assignReferrals.candidates() : List.of());
    }

    /** The red flags have a heading of their own. */
    private static String heading(WorklistPage shown) {
        boolean beside = shown.others() < shown.matching();
        return PlainTime.count(shown.others(), beside ? "other referral" : "referral");
    }

    private String done(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .map(ActPage::done)
                .findFirst()
                .orElse("");
    }
}
