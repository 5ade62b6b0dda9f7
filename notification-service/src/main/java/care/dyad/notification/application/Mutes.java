package care.dyad.notification.application;

import care.dyad.notification.domain.ReferralId;

import java.time.Instant;
import java.util.Set;

/** Referrals of a pregnancy of which words about a baby would hurt: after a loss, or on request. */
public interface Mutes {

    /** Mutes a referral; a repeat changes nothing. */
    void mute(ReferralId referral, String reason, Instant at);

    /** Those of these that are muted. */
    Set<ReferralId> among(Set<ReferralId> referrals);
}
