package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.ActOutcome;
import care.dyad.pathway.episodes.application.ActRequest;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.pages.application.ActOnReferral;
import care.dyad.pathway.pages.application.ReferralPage;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.UUID;

/** Takes what staff record about an episode, one page for each act. */
@Controller
@RequestMapping("/referrals/{reference}/episodes/{episodeId}/{act}")
class ActController {

    private final List<ActPage> pages;
    private final Openings openings;
    private final ActOnReferral actOnReferral;

    ActController(List<ActPage> pages, Openings openings, ActOnReferral actOnReferral) {
        this.pages = pages;
        this.openings = openings;
        this.actOnReferral = actOnReferral;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String reference,
            @PathVariable UUID episodeId,
            @PathVariable String act,
            Authentication account) {
        ActPage page = page(act);
        ReferralPage referral = openings.theirs(reference, account);
        Openings.episode(referral, episodeId);
        return show(page, referral, new Posted(new LinkedMultiValueMap<>()));
    }

    @PostMapping
    ModelAndView record(
            @PathVariable String reference,
            @PathVariable UUID episodeId,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> values,
            Authentication account) {
        ActPage page = page(act);
        ReferralPage referral = openings.theirs(reference, account);
        Openings.episode(referral, episodeId);
        Posted posted = new Posted(values);
        StaffAct read = page.read(posted, account.getName());
        return read == null
                ? show(page, referral, posted)
                : answer(
                        page,
                        referral,
                        posted,
                        new ActRequest(episodeId, read, referral.staff(), posted.version()));
    }

    private ModelAndView answer(
            ActPage page, ReferralPage referral, Posted posted, ActRequest request) {
        String back = "redirect:/referrals/" + referral.view().reference();
        return switch (actOnReferral.act(request)) {
            case ActOutcome.Recorded _ ->
                    new ModelAndView(
                            (page.mayLoseIt() ? "redirect:/worklist" : back)
                                    + "?done="
                                    + page.name());
            case ActOutcome.Stale _ -> new ModelAndView(back + "?changed");
            case ActOutcome.UnknownEpisode _, ActOutcome.NotYours _ -> throw new NoSuchPage();
            case ActOutcome.Refused(var refusal) ->
                    again(page, referral, posted, Posted.WHOLE, refusal.reason());
            case ActOutcome.Mistimed(var fault) ->
                    again(page, referral, posted, "attended", fault.reason());
        };
    }

    private static ModelAndView again(
            ActPage page, ReferralPage referral, Posted posted, String field, String wrong) {
        posted.wrong(field, wrong);
        return show(page, referral, posted);
    }

    private static ModelAndView show(ActPage page, ReferralPage referral, Posted posted) {
        return new FormPage(page.title(), page.note(), page.fields(posted)).show(referral, posted);
    }

    private ActPage page(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }
}
