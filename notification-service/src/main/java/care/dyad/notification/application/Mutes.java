package care.dyad.notification.application;

import care.dyad.notification.domain.ReferralId;

import java.util.Set;

/** Referrals of a pregnancy of which words about a baby would hurt: after a loss, or on request. */
public interface Mutes {

    /** Mutes a referral; a repeat, or what is older than what is known, changes nothing. */
    void mute(News.Muted muted);

    /** Undoes it, likewise. */
    void unmute(News.Unmuted unmuted);

    /** Those of these that are muted. */
    Set<ReferralId> among(Set<ReferralId> referrals);
}
