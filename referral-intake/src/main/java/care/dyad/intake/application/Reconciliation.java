package care.dyad.intake.application;

import care.dyad.intake.domain.UnaccountedReferral;

import java.util.List;

/**
 * Every referral that was taken in, against what the pathways have told of.
 *
 * @param received how many were taken in
 * @param unaccounted how many of those no pathway has told of, though it should have
 * @param named some of those, the longest awaited first
 */
public record Reconciliation(long received, long unaccounted, List<UnaccountedReferral> named) {}
