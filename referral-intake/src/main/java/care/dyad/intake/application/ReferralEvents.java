package care.dyad.intake.application;

import care.dyad.intake.domain.ReceivedReferral;

/** What becomes of submissions, for the other services and for those who run this one. */
public interface ReferralEvents {

    /** A referral was received. Told when the caller's transaction commits. */
    void received(ReceivedReferral referral, Trace trace);

    /** A submission was refused. No other service is told; it is counted. */
    void refused();
}
