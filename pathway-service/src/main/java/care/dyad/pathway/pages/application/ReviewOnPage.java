package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.reviews.application.ReviewAnswer;
import care.dyad.pathway.reviews.application.ReviewReferral;
import care.dyad.pathway.reviews.application.SecondReview;
import care.dyad.pathway.reviews.domain.ReviewRequest;
import care.dyad.pathway.reviews.domain.SecondRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Records what clinicians decide on a page, with its place in the access log. */
@Component
public class ReviewOnPage {

    private final ReviewReferral reviewReferral;
    private final SecondReview secondReview;
    private final RecordAccess recordAccess;

    ReviewOnPage(
            ReviewReferral reviewReferral, SecondReview secondReview, RecordAccess recordAccess) {
        this.reviewReferral = reviewReferral;
        this.secondReview = secondReview;
        this.recordAccess = recordAccess;
    }

    /** Records a review on the version of the case that the page showed. */
    @Transactional
    public ReviewAnswer review(UUID referralId, ReviewRequest request, @Nullable Long version) {
        recordAccess.record(request.by(), AccessKind.CHANGED, referralId, "Review");
        return reviewReferral.review(referralId, request, version);
    }

    /** Records the second person's opinion on the version of the case that the page showed. */
    @Transactional
    public ReviewAnswer second(UUID referralId, SecondRequest request, @Nullable Long version) {
        recordAccess.record(request.by(), AccessKind.CHANGED, referralId, "Second-person");
        return secondReview.second(referralId, request, version);
    }
}
