package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReferralId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The referrals of the same mother, known by her NHS number and never by a guess. */
public interface EarlierReferrals {

    /**
     * Notes whose referral this is now, after a correction. Waits for a transaction that notes or
     * adds another one of hers.
     *
     * @param id of a referral that the caller's transaction has locked
     * @param nhsNumber null when it is not known: then there is no link
     */
    void note(ReferralId id, @Nullable String nhsNumber);

    /**
     * Which referrals of the same mother were received before, the latest first, at most 20.
     *
     * @param receipt of a referral that the caller's transaction added or noted
     */
    List<ReferralId> before(Receipt receipt);
}
