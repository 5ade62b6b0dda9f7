package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.reviews.application.ReviewAnswer;

import org.springframework.web.servlet.ModelAndView;

import java.util.Optional;

/** Where the answer to a review leads. */
final class Reviewed {

    private Reviewed() {}

    /** The page that comes next; empty, with what is wrong, when it is the same one again. */
    static Optional<ModelAndView> of(ReviewAnswer answer, ReferralPage referral, Posted posted) {
        String back = "redirect:/referrals/" + referral.view().reference();
        return switch (answer) {
            case ReviewAnswer.Recorded(var review, var _) ->
                    Optional.of(
                            new ModelAndView(
                                    back
                                            + (review.awaitsSecondPerson()
                                                    ? "?done=waits"
                                                    : review.second() == null
                                                            ? "?done=review"
                                                            : "?done=second")));
            case ReviewAnswer.Stale _ -> Optional.of(new ModelAndView(back + "?changed"));
            case ReviewAnswer.UnknownReferral _ -> throw new NoSuchPage();
            case ReviewAnswer.Refused(var refusal) -> {
                posted.wrong(Posted.WHOLE, refusal.reason());
                yield Optional.empty();
            }
            case ReviewAnswer.Mistimed(var fault) -> {
                posted.wrong(Posted.WHOLE, fault.reason());
                yield Optional.empty();
            }
        };
    }
}
