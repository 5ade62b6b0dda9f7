package care.dyad.intake.application;

import care.dyad.intake.domain.Delivery;
import care.dyad.intake.domain.Receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells partners and notification-service how referrals are, with the transaction of the caller.
 */
public interface StatusEvents {

    /** Where referrals are has changed. */
    void changed(List<StatusChange> changes);

    /** A submission was taken in. */
    void accepted(PartnerSubmission submission, Receipt receipt, Instant at);

    /** A subscription asks for a delivery again. */
    void resend(Delivery delivery, UUID subscription, Instant at);
}
