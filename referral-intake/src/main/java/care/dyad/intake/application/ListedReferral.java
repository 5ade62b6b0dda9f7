package care.dyad.intake.application;

import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralStatus;

import java.util.List;

/**
 * A referral in the list of its sender.
 *
 * @param status where it is
 * @param earlier what the same account sent about the same mother before, the latest first
 */
public record ListedReferral(ReferralStatus status, List<Reference> earlier) {}
