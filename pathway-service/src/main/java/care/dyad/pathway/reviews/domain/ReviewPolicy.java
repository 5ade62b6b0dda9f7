package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what a review may do. Nobody steps down from specialist care alone: another person, with
 * an account of their own, has to agree, and until then the proposal stands.
 */
public final class ReviewPolicy {

    private final CaseChanges changes;

    public ReviewPolicy(CaseChanges changes) {
        this.changes = changes;
    }

    /**
     * What becomes of a clinician's review.
     *
     * @param id for the review, when it is a new one
     * @param now current time, UTC
     */
    public ReviewOutcome review(
            CaseUnderReview found, ReviewRequest request, UUID id, Instant now) {
        Review latest = found.latest();
        if (latest != null && request.repeats(latest)) {
            return new ReviewOutcome.Repeated(latest);
        }
        if (latest != null && latest.awaitsSecondPerson()) {
            return new ReviewOutcome.Refused(ReviewRefusal.AWAITS_SECOND_PERSON);
        }
        Optional<ReviewRefusal> nothing = nothingWaits(found, request.decision());
        if (nothing.isPresent()) {
            return new ReviewOutcome.Refused(nothing.get());
        }
        Instant effectiveAt = request.effectiveAt() == null ? now : request.effectiveAt();
        TimeFault fault = fault(found, effectiveAt, now);
        if (fault != null) {
            return new ReviewOutcome.Mistimed(fault);
        }
        Review review = read(found, request, id, effectiveAt, now);
        return refusal(found, review)
                .<ReviewOutcome>map(ReviewOutcome.Refused::new)
                .orElseGet(() -> outcome(found, review));
    }

    /**
     * What becomes of a second person's opinion.
     *
     * @param now current time, UTC
     */
    public ReviewOutcome second(CaseUnderReview found, SecondRequest request, Instant now) {
        Review latest = found.latest();
        if (latest != null && request.repeats(latest)) {
            return new ReviewOutcome.Repeated(latest);
        }
        if (latest == null || !latest.awaitsSecondPerson()) {
            return new ReviewOutcome.Refused(ReviewRefusal.NOTHING_AWAITS);
        }
        if (latest.request().by().equalsIgnoreCase(request.by())) {
            return new ReviewOutcome.Refused(ReviewRefusal.SAME_PERSON);
        }
        Instant effectiveAt = request.effectiveAt() == null ? now : request.effectiveAt();
        TimeFault fault = fault(latest, effectiveAt, now);
        if (fault != null) {
            return new ReviewOutcome.Mistimed(fault);
        }
        Review seconded =
                latest.with(new SecondOpinion(request.by(), request.refusal(), effectiveAt, now));
        if (!request.agrees()) {
            return new ReviewOutcome.Noted(seconded);
        }
        return refusal(found, seconded)
                .<ReviewOutcome>map(ReviewOutcome.Refused::new)
                .orElseGet(() -> outcome(found, seconded));
    }

    private static Optional<ReviewRefusal> nothingWaits(
            CaseUnderReview found, ReviewDecision decision) {
        if (isOnWithdrawal(decision)) {
            return found.awaitsWithdrawalReview()
                    ? Optional.empty()
                    : Optional.of(ReviewRefusal.NO_WITHDRAWAL_AWAITS);
        }
        return found.isUnderReview()
                ? Optional.empty()
                : Optional.of(ReviewRefusal.NOT_UNDER_REVIEW);
    }

    private static boolean isOnWithdrawal(ReviewDecision decision) {
        return decision instanceof ReviewDecision.CloseWithdrawn
                || decision instanceof ReviewDecision.KeepOpen;
    }

    private ReviewOutcome outcome(CaseUnderReview found, Review review) {
        return review.awaitsSecondPerson()
                ? new ReviewOutcome.Noted(review)
                : new ReviewOutcome.Decided(review, changes.of(found, review));
    }

    private static Review read(
            CaseUnderReview found,
            ReviewRequest request,
            UUID id,
            Instant effectiveAt,
            Instant now) {
        List<Pathway> pathways =
                switch (request.decision()) {
                    case ReviewDecision.Confirm _, ReviewDecision.KeepOpen _ -> found.pathways();
                    case ReviewDecision.Change change -> change.pathways();
                    case ReviewDecision.Redirect _, ReviewDecision.CloseWithdrawn _ -> List.of();
                };
        Priority priority =
                request.decision() instanceof ReviewDecision.Change change
                        ? change.priority()
                        : found.priority();
        boolean down =
                request.decision() instanceof ReviewDecision.CloseWithdrawn
                        || found.isSteppedDownBy(pathways, priority);
        return new Review(
                id,
                kind(found, request.decision(), pathways, priority),
                request,
                pathways,
                priority,
                effectiveAt,
                now,
                down ? ReviewState.AWAITS_SECOND_PERSON : ReviewState.DECIDED,
                null);
    }

    private static ReviewKind kind(
            CaseUnderReview found,
            ReviewDecision decision,
            List<Pathway> pathways,
            Priority priority) {
        if (decision instanceof ReviewDecision.Redirect) {
            return ReviewKind.REDIRECTED;
        }
        if (isOnWithdrawal(decision)) {
            return decision instanceof ReviewDecision.KeepOpen
                    ? ReviewKind.KEPT_OPEN
                    : ReviewKind.WITHDRAWN;
        }
        if (found.isSteppedDownBy(pathways, priority)) {
            return ReviewKind.STEPPED_DOWN;
        }
        boolean same =
                priority == found.priority()
                        && Set.copyOf(pathways).equals(Set.copyOf(found.pathways()));
        return same ? ReviewKind.CONFIRMED : ReviewKind.CHANGED;
    }

    private static Optional<ReviewRefusal> refusal(CaseUnderReview found, Review review) {
        if (isOnWithdrawal(review.request().decision())) {
            return Optional.empty();
        }
        boolean redirect = review.kind() == ReviewKind.REDIRECTED;
        if (redirect && cannotBeRedirected(found)) {
            return Optional.of(ReviewRefusal.NEVER_REDIRECTED);
        }
        if (!redirect && review.pathways().isEmpty()) {
            return Optional.of(ReviewRefusal.NO_PATHWAY_PROPOSED);
        }
        return found.episodes().stream()
                        .filter(one -> !review.pathways().contains(one.pathway()))
                        .anyMatch(
                                redirect ? one -> !one.isProposed() : ClockedEpisode::isHeldByTeam)
                ? Optional.of(ReviewRefusal.HELD_BY_TEAM)
                : Optional.empty();
    }

    private static boolean cannotBeRedirected(CaseUnderReview found) {
        return found.priority() == Priority.EMERGENCY || found.referral().decision().neverWaits();
    }

    private static @Nullable TimeFault fault(
            CaseUnderReview found, Instant effectiveAt, Instant now) {
        if (effectiveAt.isAfter(now)) {
            return TimeFault.IN_THE_FUTURE;
        }
        return effectiveAt.isBefore(found.referral().receivedAt())
                ? TimeFault.BEFORE_RECEIPT
                : null;
    }

    private static @Nullable TimeFault fault(Review first, Instant effectiveAt, Instant now) {
        if (effectiveAt.isAfter(now)) {
            return TimeFault.IN_THE_FUTURE;
        }
        return effectiveAt.isBefore(first.effectiveAt()) ? TimeFault.BEFORE_FIRST_PERSON : null;
    }
}
