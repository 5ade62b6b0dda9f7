package care.dyad.pathway.episodes.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Another referral of the same mother. Each keeps its own episodes and clocks; together they are a
 * pattern that a clinician should see.
 *
 * @param referralId the other referral
 * @param reference the reference that people use
 * @param receivedAt when it was received, UTC
 * @param open whether an episode of it has not ended
 */
public record LinkedReferral(UUID referralId, String reference, Instant receivedAt, boolean open) {}
