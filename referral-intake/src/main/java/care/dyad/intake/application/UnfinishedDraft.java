package care.dyad.intake.application;

import java.time.Instant;
import java.util.UUID;

/**
 * That there is a draft, without anything that is in it.
 *
 * @param id identifies the draft
 * @param startedAt when it was begun, UTC, real time
 * @param keptUntil when it is removed if nobody goes on with it, UTC, real time
 */
public record UnfinishedDraft(UUID id, Instant startedAt, Instant keptUntil) {}
