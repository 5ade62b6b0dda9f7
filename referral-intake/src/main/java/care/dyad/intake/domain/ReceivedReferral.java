package care.dyad.intake.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A referral that intake took in.
 *
 * @param receipt what the sender got: id, reference, time
 * @param content what was submitted
 * @param area where the mother lives
 * @param earlier referrals of the same mother that were received before, the latest first
 */
public record ReceivedReferral(
        Receipt receipt, SubmittedReferral content, Area area, List<ReferralId> earlier) {

    public ReceivedReferral {
        earlier = List.copyOf(earlier);
    }

    /** The local date in London on which it was received. */
    public LocalDate receivedDate() {
        return London.dateOf(receipt.receivedAt());
    }

    /** The ages at the received date. */
    public Ages ages() {
        return Ages.on(receivedDate(), content);
    }
}
