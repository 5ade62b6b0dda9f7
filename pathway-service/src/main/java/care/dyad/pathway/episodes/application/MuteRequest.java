package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.MuteReason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A member of staff wants baby-worded messages of a pregnancy to stop, or to start again.
 *
 * @param referralId a referral of the pregnancy
 * @param reason why they stop; null when they start again
 * @param effectiveAt when it happened, UTC; null for now
 * @param staff who
 * @param expectedVersion version of the case that they looked at; null when they do not say
 */
public record MuteRequest(
        UUID referralId,
        @Nullable MuteReason reason,
        @Nullable Instant effectiveAt,
        Staff staff,
        @Nullable Long expectedVersion) {}
