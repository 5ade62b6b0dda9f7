package care.dyad.notification.domain;

import java.time.Instant;

/**
 * When something is due.
 *
 * @param step what is due
 * @param dueAt the deadline, exclusive, UTC
 */
public record Deadline(Step step, Instant dueAt) {}
