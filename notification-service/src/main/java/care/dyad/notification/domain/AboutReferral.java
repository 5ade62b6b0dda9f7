package care.dyad.notification.domain;

/** A notification about a referral. What becomes of it is told to the other services. */
public sealed interface AboutReferral extends Notification permits TeamNotice, StatusWebhook {

    /** The referral that it is about. */
    ReferralId referralId();
}
