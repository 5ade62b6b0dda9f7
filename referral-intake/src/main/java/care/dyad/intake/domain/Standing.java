package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

/** What the latest event said about a referral as a whole, one of its episodes, or a gap. */
public enum Standing {
    /** The referral waits for a clinician. */
    UNDER_REVIEW(ReferralState.UNDER_REVIEW, NextStep.CLINICAL_REVIEW),
    /** The episode waits for a clinician. */
    PROPOSED(ReferralState.UNDER_REVIEW, NextStep.CLINICAL_REVIEW),
    /** A service has the episode, and assesses the mother next. */
    WITH_SERVICE(ReferralState.WITH_SERVICE, NextStep.ASSESSMENT),
    /** The mother was assessed; the service starts its help next. */
    ASSESSED(ReferralState.WITH_SERVICE, NextStep.INTERVENTION),
    /** The service helps. */
    HELPED(ReferralState.WITH_SERVICE, null),
    /** The referral, or an episode of it, is for somebody outside the directory. */
    REDIRECTED(ReferralState.REDIRECTED, null),
    /** The service declined the episode. */
    DECLINED(ReferralState.DECLINED, null),
    /** The episode ended. */
    CLOSED(ReferralState.CLOSED, null),
    /** A clinician decided on something else in place of the episode. */
    REPLACED(ReferralState.UNDER_REVIEW, null),
    /** A contact that the referrer is told of did not take place; the service goes on. */
    CONTACT_MISSED(ReferralState.RECEIVED, null),
    /** No service of the pathway could take the referral. */
    GAP(ReferralState.RECEIVED, null);

    private final ReferralState state;
    private final @Nullable NextStep next;

    Standing(ReferralState state, @Nullable NextStep next) {
        this.state = state;
        this.next = next;
    }

    /** The state of a referral that has got no further than this. */
    ReferralState state() {
        return state;
    }

    /** What happens next, or null when nothing is left. */
    @Nullable NextStep next() {
        return next;
    }

    /** True when nobody of the directory has it any more. */
    boolean isEnd() {
        return this == REDIRECTED || this == DECLINED || this == CLOSED;
    }
}
