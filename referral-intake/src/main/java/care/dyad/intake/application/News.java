package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;

import org.jspecify.annotations.Nullable;

/**
 * Something that was heard about a referral.
 *
 * @param referral the referral
 * @param what what was heard
 * @param traceparent the trace that it belongs to; null outside a trace
 */
public record News<T>(ReferralId referral, T what, @Nullable String traceparent) {}
