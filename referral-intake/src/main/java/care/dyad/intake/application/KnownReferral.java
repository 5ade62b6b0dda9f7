package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.WithdrawalReason;

import org.jspecify.annotations.Nullable;

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

    /** True for the same content from the same account. */
    boolean isRepeatedBy(Submission.Readable submission, Origin origin) {
        return account.equals(origin.account()) && fingerprint.equals(submission.fingerprint());
    }
}
