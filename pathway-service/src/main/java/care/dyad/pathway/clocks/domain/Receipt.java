package care.dyad.pathway.clocks.domain;

import java.time.Instant;

/**
 * What decides which clocks start when a referral is received.
 *
 * @param receivedAt when intake committed it, never the sender's clock; UTC
 * @param priority priority by triage
 * @param riskAnswer whether a risk item was answered above zero (T3)
 * @param underReview whether a clinician has to decide first
 */
public record Receipt(
        Instant receivedAt, Priority priority, boolean riskAnswer, boolean underReview) {}
