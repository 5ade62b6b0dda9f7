package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;

/**
 * A referral that was taken in, without anything personal.
 *
 * @param receipt what its sender got
 * @param account the account that sent it
 * @param fingerprint of what was sent
 */
public record KnownReferral(Receipt receipt, String account, Fingerprint fingerprint) {

    /** True for the same content from the same account. */
    boolean isRepeatedBy(Submission.Readable submission, Origin origin) {
        return account.equals(origin.account()) && fingerprint.equals(submission.fingerprint());
    }
}
