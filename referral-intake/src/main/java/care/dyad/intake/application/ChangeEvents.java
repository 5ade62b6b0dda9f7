package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.WithdrawalReason;

/** What intake tells the other services of changes to a referral. */
public interface ChangeEvents {

    /**
     * The content of a referral was corrected.
     *
     * @param referral all of it, as it is now, with the receipt of the first time
     */
    void amended(ReceivedReferral referral, Change change);

    /** A referral was withdrawn. */
    void withdrawn(Receipt receipt, WithdrawalReason reason, Change change);
}
