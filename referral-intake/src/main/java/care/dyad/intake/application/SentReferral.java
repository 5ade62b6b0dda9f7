package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.WithdrawalReason;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A referral as its sender finds it again.
 *
 * @param receipt what the sender got
 * @param withdrawn why the sender took it back, or null
 * @param earlier what the same account sent about the same mother before, the latest first
 */
public record SentReferral(
        Receipt receipt, @Nullable WithdrawalReason withdrawn, List<Reference> earlier) {

    public SentReferral {
        earlier = List.copyOf(earlier);
    }
}
