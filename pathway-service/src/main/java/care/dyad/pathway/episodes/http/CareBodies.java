package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.domain.CareKind;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Reads what teams record in the words of their pathway. */
final class CareBodies {

    /** Outcome Stars have fewer scales than this, each rated from 1 to 10. */
    private static final int MOST_RATINGS = 12;

    private static final int HIGHEST_RATING = 10;

    record CareBody(
            @Nullable String kind,
            @Nullable String code,
            @Nullable List<@Nullable Integer> ratings,
            @Nullable String doneAt) {}

    private CareBodies() {}

    static StaffAct entry(CareBody body) {
        Fields fields = new Fields();
        CareKind kind = fields.symbol(CareKind.class, body.kind(), "/kind");
        String code = fields.text(body.code(), "/code");
        if (!code.isEmpty() && !kind.namesAPerson() && !kind.codes().contains(code)) {
            fields.fault(
                    "/code",
                    "UNKNOWN",
                    "Expected one of " + kind.codes().stream().sorted().toList());
        }
        List<Integer> ratings = ratings(kind, body.ratings(), fields);
        Instant doneAt = fields.time(body.doneAt(), "/doneAt");
        fields.refuseFaulty();
        return new StaffAct.CareEntry(kind, code, ratings, doneAt);
    }

    private static List<Integer> ratings(
            CareKind kind, @Nullable List<@Nullable Integer> ratings, Fields fields) {
        boolean star = kind == CareKind.OUTCOME_STAR;
        if (ratings == null || ratings.isEmpty()) {
            if (star) {
                fields.fault("/ratings", "MISSING", "Expected a number for each scale");
            }
            return List.of();
        }
        boolean numbers =
                ratings.stream().allMatch(one -> one != null && one > 0 && one <= HIGHEST_RATING);
        if (!star || !numbers || ratings.size() > MOST_RATINGS) {
            fields.fault("/ratings", "MALFORMED", "Expected 1 to 10 for each scale of a star");
            return List.of();
        }
        return ratings.stream().map(Fields::<Integer>required).toList();
    }
}
