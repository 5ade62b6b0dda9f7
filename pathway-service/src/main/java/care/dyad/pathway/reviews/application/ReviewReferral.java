package care.dyad.pathway.reviews.application;

import care.dyad.pathway.reviews.domain.ReviewPolicy;
import care.dyad.pathway.reviews.domain.ReviewRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A clinician confirms, changes, steps down or redirects a referral under review. */
@Component
public class ReviewReferral {

    private final CasesUnderReview cases;
    private final ReviewPolicy policy;
    private final RecordReview recordReview;
    private final Clock clock;

    ReviewReferral(
            CasesUnderReview cases, ReviewPolicy policy, RecordReview recordReview, Clock clock) {
        this.cases = cases;
        this.policy = policy;
        this.recordReview = recordReview;
        this.clock = clock;
    }

    /**
     * Records a review; a repeat changes nothing and answers the same.
     *
     * @param expectedVersion version of the case that they looked at; null when they do not say
     */
    @Transactional
    public ReviewAnswer review(
            UUID referralId, ReviewRequest request, @Nullable Long expectedVersion) {
        Instant now = clock.instant();
        return cases.hold(referralId)
                .map(
                        held ->
                                recordReview.record(
                                        held,
                                        policy.review(
                                                held.found(), request, UUID.randomUUID(), now),
                                        expectedVersion,
                                        now))
                .orElseGet(ReviewAnswer.UnknownReferral::new);
    }
}
