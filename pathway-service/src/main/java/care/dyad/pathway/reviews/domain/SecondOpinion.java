package care.dyad.pathway.reviews.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the second person said.
 *
 * @param by account of the second person
 * @param refusal why not; null when they agreed
 * @param effectiveAt when they decided, UTC
 * @param recordedAt when it was recorded, UTC
 */
public record SecondOpinion(
        String by, @Nullable Note refusal, Instant effectiveAt, Instant recordedAt) {}
