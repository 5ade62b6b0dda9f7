package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReferralId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The referrals of the same mother, known by her NHS number and never by a guess. */
@FunctionalInterface
public interface EarlierReferrals {

    /**
     * Notes whose referral this is, and tells which of hers were received before, the latest first,
     * at most 20.
     *
     * @param receipt of a referral that the caller's transaction added or has locked
     * @param nhsNumber null when it is not known: then there is no link
     */
    List<ReferralId> before(Receipt receipt, @Nullable String nhsNumber);
}
