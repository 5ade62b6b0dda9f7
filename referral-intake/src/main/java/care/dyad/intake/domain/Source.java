package care.dyad.intake.domain;

import java.time.Instant;

/**
 * Where a submission comes from.
 *
 * @param system identifier of the sending system
 * @param reference its own unique reference
 * @param sentAt when it says that it sent it; no clock depends on it
 */
public record Source(String system, String reference, Instant sentAt) {}
