package care.dyad.pathway.reviews.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A second person confirms or refuses a step down.
 *
 * @param by account of the second person
 * @param refusal why not, in their own words; null when they agree
 * @param effectiveAt when they decided, UTC; null for now
 */
public record SecondRequest(String by, @Nullable Note refusal, @Nullable Instant effectiveAt) {

    boolean agrees() {
        return refusal == null;
    }

    boolean repeats(Review earlier) {
        SecondOpinion second = earlier.second();
        return second != null
                && by.equalsIgnoreCase(second.by())
                && java.util.Objects.equals(refusal, second.refusal())
                && (effectiveAt == null || effectiveAt.equals(second.effectiveAt()));
    }
}
