package care.dyad.intake.application;

import care.dyad.intake.domain.ReceivedReferral;

/** What intake tells the other services. */
public interface ReferralEvents {

    /** A referral was received. Told when the caller's transaction commits. */
    void received(ReceivedReferral referral, Trace trace);
}
