package care.dyad.pathway.episodes.http;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.ReviewDecision;
import care.dyad.pathway.reviews.domain.SecondOpinion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A review as the API answers it; without {@code second} while nobody seconded it. */
record ReviewJson(
        String kind,
        String state,
        List<Pathway> pathways,
        String priority,
        @Nullable Redirect redirect,
        String reason,
        String note,
        String by,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable Second second) {

    record Redirect(String reason, String place) {

        static @Nullable Redirect of(ReviewDecision decision) {
            return decision instanceof ReviewDecision.Redirect(var reason, var place)
                    ? new Redirect(reason.name(), place.text())
                    : null;
        }
    }

    record Second(
            String by,
            boolean agrees,
            @Nullable String note,
            Instant effectiveAt,
            Instant recordedAt) {

        static @Nullable Second of(@Nullable SecondOpinion second) {
            if (second == null) {
                return null;
            }
            Note refusal = second.refusal();
            return new Second(
                    second.by(),
                    refusal == null,
                    refusal == null ? null : refusal.text(),
                    second.effectiveAt(),
                    second.recordedAt());
        }
    }

    static ReviewJson of(Review review) {
        return new ReviewJson(
                review.kind().name(),
                review.state().name(),
                review.pathways(),
                review.priority().name(),
                Redirect.of(review.request().decision()),
                review.request().ground().name(),
                review.request().note().text(),
                review.request().by(),
                review.effectiveAt(),
                review.recordedAt(),
                Second.of(review.second()));
    }
}
