package care.dyad.intake.domain;

import java.time.Instant;

/** What the pathways tell of a referral. */
public sealed interface PathwayNews permits Progress, PathwayNews.IdentityErased {

    /** The referral that it is of. */
    ReferralId referral();

    /**
     * They have erased who it is about.
     *
     * @param at when, UTC
     */
    record IdentityErased(ReferralId referral, Instant at) implements PathwayNews {}
}
