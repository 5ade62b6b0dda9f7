package care.dyad.intake.application;

import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReferralStatus;
import care.dyad.intake.domain.WithdrawalReason;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A referral that was taken in, without anything personal.
 *
 * @param receipt what its sender got
 * @param account the account that sent it
 * @param fingerprint of what was sent first
 * @param withdrawn why its sender took it back, or null
 */
public record KnownReferral(
        Receipt receipt,
        String account,
        Fingerprint fingerprint,
        @Nullable WithdrawalReason withdrawn) {

    /**
     * Where it is.
     *
     * @param progress of the referral and its episodes, the latest last
     */
    ReferralStatus status(List<Progress> progress) {
        return withdrawn == null
                ? ReferralStatus.of(receipt, progress)
                : ReferralStatus.withdrawn(receipt, withdrawn);
    }

    /** True for the same content from the same account. */
    boolean isRepeatedBy(Submission.Readable submission, Origin origin) {
        return account.equals(origin.account()) && fingerprint.equals(submission.fingerprint());
    }
}
