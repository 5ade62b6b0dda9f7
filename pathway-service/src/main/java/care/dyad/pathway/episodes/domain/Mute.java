package care.dyad.pathway.episodes.domain;

import java.time.Instant;

/**
 * Baby-worded messages have stopped for a pregnancy.
 *
 * @param reason why
 * @param by account of the member of staff; empty when the referrer told of a loss
 * @param effectiveAt when it happened in the world, UTC
 * @param recordedAt when it was recorded, UTC
 */
public record Mute(MuteReason reason, String by, Instant effectiveAt, Instant recordedAt) {}
