package care.dyad.pathway.episodes.kafka;

import care.dyad.events.RecordedReview;
import care.dyad.messaging.Required;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.ReviewDecision;
import care.dyad.pathway.reviews.domain.ReviewGround;
import care.dyad.pathway.reviews.domain.ReviewKind;
import care.dyad.pathway.reviews.domain.ReviewRequest;
import care.dyad.pathway.reviews.domain.ReviewState;
import care.dyad.pathway.reviews.domain.SecondOpinion;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Reads back a review. Where its words belong it says that they are on no topic. */
final class RecordedReviewReader {

    private static final Note IN_THE_BACKUP = new Note("On no topic: see the backup");

    private RecordedReviewReader() {}

    static Review review(RecordedReview e) {
        List<Pathway> pathways = e.getPathways().stream().map(Told::pathway).toList();
        Priority priority = Told.priority(e.getPriority());
        ReviewState state = ReviewState.valueOf(e.getState());
        return new Review(
                Required.id(e.getReviewId(), "REVIEW_ID_MISSING"),
                ReviewKind.valueOf(e.getKind()),
                new ReviewRequest(
                        e.getBy(),
                        decision(e, pathways, priority),
                        ReviewGround.valueOf(e.getGround()),
                        IN_THE_BACKUP,
                        e.getEffectiveAt()),
                pathways,
                priority,
                e.getEffectiveAt(),
                e.getRecordedAt(),
                state,
                second(e, state));
    }

    private static ReviewDecision decision(
            RecordedReview e, List<Pathway> pathways, Priority priority) {
        return switch (e.getDecision()) {
            case "Confirm" -> new ReviewDecision.Confirm(RevisionReader.area(e.getAreaCode()));
            case "Change" ->
                    new ReviewDecision.Change(
                            pathways, priority, RevisionReader.area(e.getAreaCode()));
            case "Redirect" ->
                    new ReviewDecision.Redirect(
                            RedirectReason.valueOf(String.valueOf(e.getRedirectReason())),
                            IN_THE_BACKUP);
            case "CloseWithdrawn" -> new ReviewDecision.CloseWithdrawn();
            case "KeepOpen" -> new ReviewDecision.KeepOpen();
            default -> throw Required.unreadable("UNKNOWN_DECISION");
        };
    }

    private static @Nullable SecondOpinion second(RecordedReview e, ReviewState state) {
        return e.getSecondBy() == null
                ? null
                : new SecondOpinion(
                        e.getSecondBy(),
                        state == ReviewState.REFUSED ? IN_THE_BACKUP : null,
                        e.getSecondEffectiveAt(),
                        e.getSecondRecordedAt());
    }
}
