package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.application.ReadCase;
import care.dyad.pathway.reviews.application.ReviewAnswer;
import care.dyad.pathway.reviews.application.ReviewReferral;
import care.dyad.pathway.reviews.application.SecondReview;
import care.dyad.pathway.reviews.domain.ReviewState;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.UUID;

/** Takes what clinicians decide on referrals under review, and what the second person says. */
@RestController
@RequestMapping("/api/reviews/{referralId}")
class ReviewController {

    private final ReviewReferral reviewReferral;
    private final SecondReview secondReview;
    private final ReadCase readCase;

    ReviewController(ReviewReferral reviewReferral, SecondReview secondReview, ReadCase readCase) {
        this.reviewReferral = reviewReferral;
        this.secondReview = secondReview;
        this.readCase = readCase;
    }

    /** 200 when it is decided, 202 while it waits for a second person. */
    @PostMapping
    ResponseEntity<ReviewJson> review(
            @PathVariable UUID referralId,
            @RequestBody ReviewBodies.ReviewBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        return answer(
                reviewReferral.review(
                        referralId,
                        ReviewBodies.review(body, account.getName()),
                        VersionTag.expected(ifMatch)));
    }

    @PostMapping("/confirmation")
    ResponseEntity<ReviewJson> confirmation(
            @PathVariable UUID referralId,
            @RequestBody(required = false) ReviewBodies.@Nullable SecondBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        refuseOthers(referralId, account);
        return answer(
                secondReview.second(
                        referralId,
                        ReviewBodies.confirmation(body, account.getName()),
                        VersionTag.expected(ifMatch)));
    }

    @PostMapping("/refusal")
    ResponseEntity<ReviewJson> refusal(
            @PathVariable UUID referralId,
            @RequestBody ReviewBodies.SecondBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Authentication account) {
        refuseOthers(referralId, account);
        return answer(
                secondReview.second(
                        referralId,
                        ReviewBodies.refusal(body, account.getName()),
                        VersionTag.expected(ifMatch)));
    }

    /** The second person is one who may see the referral. */
    private void refuseOthers(UUID referralId, Authentication account) {
        if (readCase.read(referralId, SignedIn.staff(account)).isEmpty()) {
            throw unknown();
        }
    }

    private static ErrorResponseException unknown() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "unknown-referral",
                "No such referral",
                "It is unknown, not triaged yet, or not yours.");
    }

    private static ResponseEntity<ReviewJson> answer(ReviewAnswer answer) {
        return switch (answer) {
            case ReviewAnswer.Recorded(var review, var version) ->
                    ResponseEntity.status(
                                    review.state() == ReviewState.AWAITS_SECOND_PERSON
                                            ? HttpStatus.ACCEPTED
                                            : HttpStatus.OK)
                            .eTag(VersionTag.of(version))
                            .body(ReviewJson.of(review));
            case ReviewAnswer.UnknownReferral _ -> throw unknown();
            case ReviewAnswer.Stale _ -> throw Problem.stale();
            case ReviewAnswer.Refused(var refusal) ->
                    throw Problem.illegalReview(refusal.name(), refusal.reason());
            case ReviewAnswer.Mistimed(var fault) ->
                    throw Problem.invalid(
                            List.of(
                                    new Problem.Fault(
                                            "/effectiveAt", fault.name(), fault.reason())));
        };
    }
}
