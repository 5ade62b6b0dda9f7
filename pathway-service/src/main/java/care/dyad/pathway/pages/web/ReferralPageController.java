package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.NameRecipients;
import care.dyad.pathway.pages.application.OpenReferral;
import care.dyad.pathway.pages.application.OpenedReferral;
import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.application.RuleOutServices;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The page of a referral. */
@Controller
class ReferralPageController {

    private final OpenReferral openReferral;
    private final RuleOutServices ruleOutServices;
    private final NameRecipients nameRecipients;
    private final List<ActPage> pages;

    ReferralPageController(
            OpenReferral openReferral,
            RuleOutServices ruleOutServices,
            NameRecipients nameRecipients,
            List<ActPage> pages) {
        this.openReferral = openReferral;
        this.ruleOutServices = ruleOutServices;
        this.nameRecipients = nameRecipients;
        this.pages = pages;
    }

    @GetMapping("/referrals/{reference}")
    ModelAndView referral(
            @PathVariable String reference,
            @RequestParam Map<String, String> parameters,
            Authentication account) {
        return switch (openReferral.open(reference, SignedIn.staff(account))) {
            case OpenedReferral.Shown(var page) -> show(page, parameters, account);
            case OpenedReferral.OfAnotherTeam _ ->
                    new ModelAndView("redirect:/referrals/" + reference + "/glass");
            case OpenedReferral.Unknown _ -> throw new NoSuchPage();
        };
    }

    private ModelAndView show(
            ReferralPage referral, Map<String, String> parameters, Authentication account) {
        Horizon horizon = Horizon.at(referral.now());
        List<EpisodeCard> cards =
                referral.view().episodes().stream()
                        .map(one -> EpisodeCard.of(one, referral, pages, horizon))
                        .toList();
        Details details = referral.details();
        boolean triage = SignedIn.has(account, Roles.TRIAGE);
        return new ModelAndView("referral/referral")
                .addObject("view", referral.view())
                .addObject("patient", Patient.of(referral))
                .addObject("notices", Notices.of(referral, pages, parameters, triage))
                .addObject("priority", Words.of(referral.view().priority()))
                .addObject("received", PlainTime.moment(referral.view().receivedAt()))
                .addObject("next", next(cards))
                .addObject("episodes", cards)
                .addObject("gaps", referral.view().gaps().stream().map(GapLine::words).toList())
                .addObject("explained", !referral.staff().onlyLinkWork())
                .addObject("why", why(referral))
                .addObject("said", Said.of(referral))
                .addObject("contact", details == null ? List.of() : Said.contact(details))
                .addObject("safeguarding", details == null ? null : details.safeguarding())
                .addObject("linked", referral.view().linked().stream().map(Linked::of).toList())
                .addObject("timeline", Timeline.of(referral, nameRecipients))
                .addObject("now", PlainTime.time(referral.now()));
    }

    private WhyHere why(ReferralPage referral) {
        return WhyHere.of(
                referral.view().triage(),
                referral.staff().onlyLinkWork() ? List.of() : ruleOutServices.ruledOut(referral));
    }

    /** The card with the earliest deadline that is not met, or one without. */
    private static @Nullable EpisodeCard next(List<EpisodeCard> cards) {
        return cards.stream()
                .min(
                        Comparator.comparing(EpisodeCard::ended)
                                .thenComparing(
                                        EpisodeCard::dueAt,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }
}
