package care.dyad.intake.web;

import care.dyad.intake.FormSettings;
import care.dyad.intake.application.Drafts;
import care.dyad.intake.application.ListReferrals;
import care.dyad.intake.application.ReferralPage;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.security.Principal;
import java.util.UUID;

/** Where a referral begins, and the list of those that were sent. */
@Controller
class StartController {

    private final Form form;
    private final Drafts drafts;
    private final ListReferrals listReferrals;
    private final FormSettings settings;

    StartController(Form form, Drafts drafts, ListReferrals listReferrals, FormSettings settings) {
        this.form = form;
        this.drafts = drafts;
        this.listReferrals = listReferrals;
        this.settings = settings;
    }

    @GetMapping("/refer")
    ModelAndView start(Principal account) {
        return new ModelAndView("refer/start")
                .addObject("keptDays", settings.keepDrafts().toDays())
                .addObject(
                        "drafts",
                        drafts.of(account.getName(), settings.keepDrafts()).stream()
                                .map(UnfinishedRow::of)
                                .toList());
    }

    @PostMapping("/refer")
    ModelAndView begin(Principal account) {
        UUID id = UUID.randomUUID();
        drafts.begin(id, account.getName());
        return new ModelAndView(
                "redirect:" + FormPages.address(id, form.topics().getFirst().name()));
    }

    @PostMapping("/refer/{draftId}/removal")
    ModelAndView remove(@PathVariable UUID draftId, Principal account) {
        drafts.remove(draftId, account.getName());
        return new ModelAndView("redirect:/refer");
    }

    @GetMapping("/refer/mine")
    ModelAndView mine(@RequestParam(defaultValue = "1") int page, Principal account) {
        ReferralPage referrals = listReferrals.list(account.getName(), page);
        return new ModelAndView("refer/mine")
                .addObject("rows", referrals.referrals().stream().map(ListedRow::of).toList())
                .addObject("number", referrals.number())
                .addObject("pages", referrals.pages());
    }

    /** Any other address under the form. */
    @RequestMapping("/refer/**")
    ModelAndView anythingElse() {
        throw new NoSuchPage();
    }
}
