package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.application.ReviewOnPage;
import care.dyad.pathway.reviews.application.ReviewAnswer;
import care.dyad.pathway.reviews.domain.ReviewRequest;
import care.dyad.ui.FormField;

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

/** Takes what a triage clinician decides on a referral under review. */
@Controller
@RequestMapping("/referrals/{reference}/review")
class ReviewPageController {

    private final Openings openings;
    private final ReviewOnPage reviewOnPage;

    ReviewPageController(Openings openings, ReviewOnPage reviewOnPage) {
        this.openings = openings;
        this.reviewOnPage = reviewOnPage;
    }

    @GetMapping
    ModelAndView form(@PathVariable String reference, Authentication account) {
        ReferralPage referral = openings.theirs(reference, account);
        Posted posted = new Posted(new LinkedMultiValueMap<>());
        return show(referral, posted, form(referral, posted).fields());
    }

    @PostMapping
    ModelAndView review(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> values,
            Authentication account) {
        ReferralPage referral = openings.theirs(reference, account);
        Posted posted = new Posted(values);
        ReviewForm form = form(referral, posted);
        ReviewRequest request = form.read(account.getName());
        if (request == null) {
            return show(referral, posted, form.fields());
        }
        ReviewAnswer answer =
                reviewOnPage.review(referral.view().referralId(), request, posted.version());
        return Reviewed.of(answer, referral, posted)
                .orElseGet(() -> show(referral, posted, form.fields()));
    }

    private static ReviewForm form(ReferralPage referral, Posted posted) {
        CaseView view = referral.view();
        return new ReviewForm(
                posted, view.withdrawal() != null && view.withdrawal().awaitsReview());
    }

    private static ModelAndView show(ReferralPage referral, Posted posted, List<FormField> fields) {
        return new FormPage(
                        "Review the referral",
                        "Deadlines run meanwhile. Nothing is closed by a rule; you decide.",
                        fields)
                .show(referral, posted);
    }
}
