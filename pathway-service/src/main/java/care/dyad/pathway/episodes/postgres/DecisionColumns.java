package care.dyad.pathway.episodes.postgres;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.pathway.reviews.domain.ReviewDecision;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What a reviewer decided, in the row of a review. */
final class DecisionColumns {

    private DecisionColumns() {}

    static String word(ReviewDecision decision) {
        return switch (decision) {
            case ReviewDecision.Confirm _ -> "CONFIRM";
            case ReviewDecision.Change _ -> "CHANGE";
            case ReviewDecision.Redirect _ -> "REDIRECT";
            case ReviewDecision.CloseWithdrawn _ -> "CLOSE_WITHDRAWN";
            case ReviewDecision.KeepOpen _ -> "KEEP_OPEN";
        };
    }

    static @Nullable String area(ReviewDecision decision) {
        AreaCode area =
                switch (decision) {
                    case ReviewDecision.Confirm confirm -> confirm.area();
                    case ReviewDecision.Change change -> change.area();
                    case ReviewDecision.Redirect _, ReviewDecision.CloseWithdrawn _ -> null;
                    case ReviewDecision.KeepOpen _ -> null;
                };
        return area == null ? null : area.code();
    }

    static @Nullable String redirectReason(ReviewDecision decision) {
        return decision instanceof ReviewDecision.Redirect redirect
                ? redirect.reason().name()
                : null;
    }

    static @Nullable String redirectPlace(ReviewDecision decision) {
        return decision instanceof ReviewDecision.Redirect redirect
                ? redirect.place().text()
                : null;
    }

    static ReviewDecision read(ResultSet row, List<Pathway> pathways, Priority priority)
            throws SQLException {
        return switch (row.getString("decision")) {
            case "CONFIRM" -> new ReviewDecision.Confirm(area(row));
            case "CHANGE" -> new ReviewDecision.Change(pathways, priority, area(row));
            case "CLOSE_WITHDRAWN" -> new ReviewDecision.CloseWithdrawn();
            case "KEEP_OPEN" -> new ReviewDecision.KeepOpen();
            default ->
                    new ReviewDecision.Redirect(
                            RedirectReason.valueOf(row.getString("redirect_reason")),
                            new Note(row.getString("redirect_place")));
        };
    }

    private static @Nullable AreaCode area(ResultSet row) throws SQLException {
        String code = row.getString("area_code");
        return code == null ? null : new AreaCode(code);
    }
}
