package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The decisions to erase. */
public interface Erasures {

    /**
     * An erasure to tell.
     *
     * @param referral the referral
     * @param time how often it was told, this time included
     */
    record Telling(ReferralId referral, int time) {}

    /** The decision about a referral. */
    Optional<Erasure> of(ReferralId referral);

    /**
     * Records a decision, told for the first time, and forgets what intake itself holds: the
     * sender's reference in clear text, the digests of the content, and whose referral it is.
     *
     * @param referral the referral, locked
     */
    void decide(Erasure erasure, OpenReferral referral);

    /** Those that nobody confirmed, each counted as told once more. */
    List<Telling> tellAgain();

    /** Notes that the pathways have erased it too; a repeat changes nothing. */
    void confirm(ReferralId referral, Instant at);
}
