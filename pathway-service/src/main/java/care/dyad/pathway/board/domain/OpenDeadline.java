package care.dyad.pathway.board.domain;

import care.dyad.pathway.clocks.domain.ClockKind;

import java.time.Instant;

/**
 * A deadline that runs.
 *
 * @param reference of its referral; identifies nobody
 * @param area ONS code; empty when it cannot be told
 * @param kind which deadline
 * @param dueAt the deadline, exclusive, UTC
 */
public record OpenDeadline(String reference, String area, ClockKind kind, Instant dueAt) {}
