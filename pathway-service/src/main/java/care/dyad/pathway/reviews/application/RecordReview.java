package care.dyad.pathway.reviews.application;

import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.application.Revision;
import care.dyad.pathway.episodes.application.TellCases;
import care.dyad.pathway.reviews.domain.CaseChange;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.ReviewOutcome;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** Keeps what the policy made of a review, with its events, under the lock on the case. */
@Component
class RecordReview {

    private final CasesUnderReview cases;
    private final TellCases tellCases;

    RecordReview(CasesUnderReview cases, TellCases tellCases) {
        this.cases = cases;
        this.tellCases = tellCases;
    }

    /**
     * Records an outcome.
     *
     * @param expectedVersion version of the case that they looked at; null when they do not say
     * @param now current time, UTC
     */
    ReviewAnswer record(
            HeldCase held, ReviewOutcome outcome, @Nullable Long expectedVersion, Instant now) {
        boolean stale = expectedVersion != null && expectedVersion != held.version();
        return switch (outcome) {
            case ReviewOutcome.Refused(var refusal) -> new ReviewAnswer.Refused(refusal);
            case ReviewOutcome.Mistimed(var fault) -> new ReviewAnswer.Mistimed(fault);
            case ReviewOutcome.Repeated(var review) ->
                    new ReviewAnswer.Recorded(review, held.version());
            case ReviewOutcome.Noted _, ReviewOutcome.Decided _ when stale ->
                    new ReviewAnswer.Stale();
            case ReviewOutcome.Noted(var review) -> noted(held, review, now);
            case ReviewOutcome.Decided(var review, var change) -> {
                cases.store(held, change);
                publish(held, review, change, now);
                yield noted(held, review, now);
            }
        };
    }

    private ReviewAnswer noted(HeldCase held, Review review, Instant now) {
        cases.note(held, review);
        tellCases.tell(Revision.by(review, held.found().referral().referralId(), now));
        return new ReviewAnswer.Recorded(review, held.version() + 1);
    }

    private void publish(HeldCase held, Review review, CaseChange change, Instant now) {
        tellCases.tell(
                Occurrence.numbered(
                        new Occurrence<>(
                                review.id(), held.caseEvents() + 1, now, null, change.events())),
                Occurrence.numbered(
                        new Occurrence<>(
                                review.id(),
                                held.clockEvents() + 1,
                                now,
                                null,
                                change.clockEvents())));
    }
}
