package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.ReviewGround;
import care.dyad.pathway.reviews.domain.ReviewKind;
import care.dyad.pathway.reviews.domain.ReviewRequest;
import care.dyad.pathway.reviews.domain.ReviewState;
import care.dyad.pathway.reviews.domain.SecondOpinion;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Keeps reviews, in the order in which they came. */
@Component
class ReviewRows {

    private static final String KEEP =
            """
            INSERT INTO review
                (review_id, referral_id, kind, state, decision, pathways, priority, area_code,
                 redirect_reason, redirect_place, ground, note, reviewed_by, effective_at,
                 recorded_at)
            VALUES (:id, :referralId, :kind, :state, :decision, :pathways, :priority, :area,
                    :redirectReason, :redirectPlace, :ground, :note, :by, :effectiveAt,
                    :recordedAt)
            ON CONFLICT (review_id) DO UPDATE SET state = excluded.state
            """;

    private static final String SECOND =
            """
            UPDATE review
            SET second_by = :by, second_refusal = :refusal, second_effective_at = :effectiveAt,
                second_recorded_at = :recordedAt
            WHERE review_id = :id
            """;

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The reviews of a referral, the latest last. */
    List<Review> of(UUID referralId) {
        return jdbc.sql("SELECT * FROM review WHERE referral_id = :id ORDER BY number")
                .param("id", referralId)
                .query((row, n) -> review(row))
                .list();
    }

    void keep(UUID referralId, Review review) {
        insert(referralId, review);
        SecondOpinion second = review.second();
        if (second != null) {
            complete(review, second);
        }
    }

    private void insert(UUID referralId, Review review) {
        ReviewRequest request = review.request();
        jdbc.sql(KEEP)
                .param("id", review.id())
                .param("referralId", referralId)
                .param("kind", review.kind().name())
                .param("state", review.state().name())
                .param("decision", DecisionColumns.word(request.decision()))
                .param("pathways", names(review.pathways()))
                .param("priority", review.priority().name())
                .param("area", DecisionColumns.area(request.decision()))
                .param("redirectReason", DecisionColumns.redirectReason(request.decision()))
                .param("redirectPlace", DecisionColumns.redirectPlace(request.decision()))
                .param("ground", request.ground().name())
                .param("note", request.note().text())
                .param("by", request.by())
                .param("effectiveAt", Columns.time(review.effectiveAt()))
                .param("recordedAt", Columns.time(review.recordedAt()))
                .update();
    }

    private void complete(Review review, SecondOpinion second) {
        Note refusal = second.refusal();
        jdbc.sql(SECOND)
                .param("id", review.id())
                .param("by", second.by())
                .param("refusal", refusal == null ? null : refusal.text())
                .param("effectiveAt", Columns.time(second.effectiveAt()))
                .param("recordedAt", Columns.time(second.recordedAt()))
                .update();
    }

    private static String[] names(List<Pathway> pathways) {
        return pathways.stream().map(Pathway::name).toArray(String[]::new);
    }

    private static Review review(ResultSet row) throws SQLException {
        List<Pathway> pathways = Rows.list(row, "pathways", Pathway::valueOf);
        Priority priority = Priority.valueOf(row.getString("priority"));
        ReviewRequest request =
                new ReviewRequest(
                        row.getString("reviewed_by"),
                        DecisionColumns.read(row, pathways, priority),
                        ReviewGround.valueOf(row.getString("ground")),
                        new Note(row.getString("note")),
                        Rows.time(row, "effective_at"));
        return new Review(
                Rows.id(row, "review_id"),
                ReviewKind.valueOf(row.getString("kind")),
                request,
                pathways,
                priority,
                Rows.time(row, "effective_at"),
                Rows.time(row, "recorded_at"),
                ReviewState.valueOf(row.getString("state")),
                second(row));
    }

    private static @Nullable SecondOpinion second(ResultSet row) throws SQLException {
        String by = row.getString("second_by");
        if (by == null) {
            return null;
        }
        String refusal = row.getString("second_refusal");
        return new SecondOpinion(
                by,
                refusal == null ? null : new Note(refusal),
                Rows.time(row, "second_effective_at"),
                Rows.time(row, "second_recorded_at"));
    }
}
