package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Source;
import care.dyad.intake.domain.SubmittedReferral;

import java.util.Optional;

/** The referrals that were taken in. */
public interface Referrals {

    /** What was taken in under a source's system and reference; sees what is committed. */
    Optional<KnownReferral> from(Source source);

    /** The referral with this id. */
    Optional<KnownReferral> with(ReferralId id);

    /**
     * Adds a referral and notes whose it is. Waits for a transaction that adds the same one, or
     * another one of hers.
     *
     * @return false when the source's reference, erased or not, or our own is taken; nothing was
     *     added then
     */
    boolean add(SubmittedReferral content, KnownReferral referral);
}
