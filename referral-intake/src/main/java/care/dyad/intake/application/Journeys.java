package care.dyad.intake.application;

import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;

import java.util.List;

/** How far the referrals have come, as the events of the pathways tell. */
public interface ReferralProgress {

    /** Keeps what is news; what is older than what is known of the same thing is left out. */
    void keep(List<Progress> news);

    /** How far a referral and its episodes have come, the latest last. */
    List<Progress> of(ReferralId referral);
}
