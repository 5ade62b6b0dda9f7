package care.dyad.pathway.episodes.domain;

import java.time.Instant;

/**
 * An act as it was recorded.
 *
 * @param act what was recorded
 * @param by account of the member of staff
 * @param effectiveAt when it happened in the world, UTC
 * @param recordedAt when it was recorded, UTC
 */
public record RecordedAct(StaffAct act, String by, Instant effectiveAt, Instant recordedAt) {}
