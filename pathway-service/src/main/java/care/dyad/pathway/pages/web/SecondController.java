package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.application.ReviewOnPage;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.SecondRequest;
import care.dyad.ui.FormField;

import org.jspecify.annotations.Nullable;
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
import java.util.stream.Collectors;

/** Takes what the second person says about a step down or a withdrawal. */
@Controller
@RequestMapping("/referrals/{reference}/second")
class SecondController {

    private static final String OPINION = "opinion";
    private static final String NOTE = "note";

    private final Openings openings;
    private final ReviewOnPage reviewOnPage;

    SecondController(Openings openings, ReviewOnPage reviewOnPage) {
        this.openings = openings;
        this.reviewOnPage = reviewOnPage;
    }

    @GetMapping
    ModelAndView form(@PathVariable String reference, Authentication account) {
        return show(openings.theirs(reference, account), new Posted(new LinkedMultiValueMap<>()));
    }

    @PostMapping
    ModelAndView second(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> values,
            Authentication account) {
        ReferralPage referral = openings.theirs(reference, account);
        Posted posted = new Posted(values);
        SecondRequest request = read(posted, account.getName());
        return request == null
                ? show(referral, posted)
                : Reviewed.of(
                                reviewOnPage.second(
                                        referral.view().referralId(), request, posted.version()),
                                referral,
                                posted)
                        .orElseGet(() -> show(referral, posted));
    }

    private static @Nullable SecondRequest read(Posted posted, String by) {
        return switch (posted.text(OPINION)) {
            case "agree" -> new SecondRequest(by, null, null);
            case "refuse" -> refusal(posted, by);
            default -> {
                posted.wrong(OPINION, "Choose whether you agree");
                yield null;
            }
        };
    }

    private static @Nullable SecondRequest refusal(Posted posted, String by) {
        var fault = Note.fault(posted.text(NOTE));
        fault.ifPresent(one -> posted.wrong(NOTE, one.detail()));
        return fault.isPresent() ? null : new SecondRequest(by, new Note(posted.text(NOTE)), null);
    }

    private static ModelAndView show(ReferralPage referral, Posted posted) {
        List<FormField> fields =
                List.of(
                        posted.radios(
                                OPINION,
                                "Do you agree?",
                                null,
                                List.of(
                                        posted.option(OPINION, "agree", "Yes"),
                                        posted.option(
                                                OPINION,
                                                "refuse",
                                                "No, it stays as it is",
                                                posted.area(
                                                        NOTE,
                                                        "Why not?",
                                                        "Leave out NHS numbers and e-mail"
                                                                + " addresses.")))));
        return new FormPage("Decide as the second person", first(referral), fields)
                .show(referral, posted);
    }

    /** What the first person decided, which the second one must have before them. */
    private static String first(ReferralPage referral) {
        return referral.view().reviews().stream()
                .filter(Review::awaitsSecondPerson)
                .findFirst()
                .map(SecondController::words)
                .orElse("Nothing waits for a second person.");
    }

    private static String words(Review review) {
        String pathways =
                review.pathways().stream().map(Words::of).collect(Collectors.joining(" and "));
        return "%s decided: %s, %s, %s. In their words: %s"
                .formatted(
                        review.request().by(),
                        Words.plain(review.kind().name()),
                        pathways.isEmpty() ? "no pathway" : pathways,
                        Words.of(review.priority()),
                        review.request().note().text());
    }
}
