package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.WithdrawalReason;

import java.time.Instant;
import java.util.Optional;

/** Changes to referrals that were taken in. */
public interface ReferralChanges {

    /** Opens a referral for a change until the caller's transaction ends; waits for another. */
    Optional<OpenReferral> open(ReferralId id);

    /**
     * Remembers a correction, which is the next event on both topics.
     *
     * @param sentAt when its sender says that it was sent
     */
    void corrected(ReferralId id, Fingerprint content, Instant sentAt);

    /** Remembers a withdrawal, which is the next event on the topic of facts. */
    void withdrawn(ReferralId id, WithdrawalReason reason, Instant at);
}
