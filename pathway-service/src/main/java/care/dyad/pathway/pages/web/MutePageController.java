package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.MuteOutcome;
import care.dyad.pathway.episodes.application.MuteRequest;
import care.dyad.pathway.episodes.domain.MuteReason;
import care.dyad.pathway.pages.application.MuteOnPage;
import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.ui.FormField;
import care.dyad.ui.FormOption;

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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Stops words about the baby on every referral of a pregnancy, or lets them go on. */
@Controller
@RequestMapping("/referrals/{reference}/mute")
class MutePageController {

    private static final String REASON = "reason";
    private static final String UNDO = "undo";

    private final Openings openings;
    private final MuteOnPage muteOnPage;

    MutePageController(Openings openings, MuteOnPage muteOnPage) {
        this.openings = openings;
        this.muteOnPage = muteOnPage;
    }

    @GetMapping
    ModelAndView form(@PathVariable String reference, Authentication account) {
        return show(openings.theirs(reference, account), new Posted(new LinkedMultiValueMap<>()));
    }

    @PostMapping
    ModelAndView mute(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> values,
            Authentication account) {
        ReferralPage referral = openings.theirs(reference, account);
        Posted posted = new Posted(values);
        boolean undo = posted.text(REASON).equals(UNDO);
        MuteReason reason =
                undo
                        ? null
                        : posted.one(MuteReason.class, REASON, "Choose what happened").orElse(null);
        return posted.isSound()
                ? answer(
                        referral,
                        posted,
                        new MuteRequest(
                                referral.view().referralId(),
                                reason,
                                null,
                                referral.staff(),
                                posted.version()))
                : show(referral, posted);
    }

    private ModelAndView answer(ReferralPage referral, Posted posted, MuteRequest request) {
        String back = "redirect:/referrals/" + referral.view().reference();
        return switch (muteOnPage.record(request)) {
            case MuteOutcome.Recorded _ -> new ModelAndView(back + "?done=mute");
            case MuteOutcome.Stale _ -> new ModelAndView(back + "?changed");
            case MuteOutcome.UnknownReferral _ -> throw new NoSuchPage();
            case MuteOutcome.Mistimed(var fault) -> {
                posted.wrong(Posted.WHOLE, fault.reason());
                yield show(referral, posted);
            }
        };
    }

    private static ModelAndView show(ReferralPage referral, Posted posted) {
        List<FormOption> options = new ArrayList<>();
        Arrays.stream(MuteReason.values())
                .map(one -> posted.option(REASON, one.name(), Words.plain(one.name())))
                .forEach(options::add);
        if (referral.view().needs().mute() != null) {
            options.add(posted.option(REASON, UNDO, "It was recorded by mistake: undo it"));
        }
        List<FormField> fields = List.of(posted.radios(REASON, "What happened?", null, options));
        return new FormPage(
                        "Stop words about the baby",
                        "For this pregnancy only, within seconds, and on each of its referrals."
                                + " The help for the mother goes on.",
                        fields)
                .show(referral, posted);
    }
}
