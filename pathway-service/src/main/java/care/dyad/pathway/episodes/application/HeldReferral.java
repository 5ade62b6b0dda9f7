package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.Mute;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A referral whose case is locked until the transaction ends.
 *
 * @param referralId the referral
 * @param reference the reference that people use
 * @param version version of the case
 * @param caseEvents how many events the case has had on its topic
 * @param mute whether baby-worded messages have stopped; null while they have not
 */
public record HeldReferral(
        UUID referralId, String reference, long version, long caseEvents, @Nullable Mute mute) {}
