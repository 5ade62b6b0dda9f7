package care.dyad.intake.application;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where a request comes from.
 *
 * @param account who was signed in
 * @param systems what it may name as the source of a referral
 * @param trace the trace that it belongs to
 * @param reachedAt when it reached Dyad, UTC, by the domain's clock; null when it did so only now
 */
public record Origin(String account, Systems systems, Trace trace, @Nullable Instant reachedAt) {}
