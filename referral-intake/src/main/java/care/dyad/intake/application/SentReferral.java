package care.dyad.intake.application;

import care.dyad.intake.domain.Reference;

import java.util.List;

/**
 * A referral as its sender finds it again.
 *
 * @param referral the referral
 * @param earlier what the same account sent about the same mother before, the latest first
 */
public record SentReferral(KnownReferral referral, List<Reference> earlier) {

    public SentReferral {
        earlier = List.copyOf(earlier);
    }
}
