package care.dyad.pathway.reviews.application;

import care.dyad.pathway.reviews.domain.ReviewPolicy;
import care.dyad.pathway.reviews.domain.SecondRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A second person confirms or refuses a step down, with an account of their own. */
@Component
public class SecondReview {

    private final CasesUnderReview cases;
    private final ReviewPolicy policy;
    private final RecordReview recordReview;
    private final Clock clock;

    SecondReview(
            CasesUnderReview cases, ReviewPolicy policy, RecordReview recordReview, Clock clock) {
        this.cases = cases;
        this.policy = policy;
        this.recordReview = recordReview;
        this.clock = clock;
    }

    /**
     * Records the second person's opinion; a repeat changes nothing and answers the same.
     *
     * @param expectedVersion version of the case that they looked at; null when they do not say
     */
    @Transactional
    public ReviewAnswer second(
            UUID referralId, SecondRequest request, @Nullable Long expectedVersion) {
        Instant now = clock.instant();
        return cases.hold(referralId)
                .map(
                        held ->
                                recordReview.record(
                                        held,
                                        policy.second(held.found(), request, now),
                                        expectedVersion,
                                        now))
                .orElseGet(ReviewAnswer.UnknownReferral::new);
    }
}
