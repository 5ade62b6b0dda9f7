package care.dyad.intake.domain;

/**
 * What the mother agreed to. It has to be said, either way.
 *
 * @param toReferral to the referral
 * @param toShareWithVcse to sharing with a voluntary organisation
 */
public record Consent(boolean toReferral, boolean toShareWithVcse) {}
