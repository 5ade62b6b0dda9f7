package care.dyad.intake.application;

import care.dyad.intake.domain.ReceiverRules;

import java.time.Duration;

/**
 * What subscriptions may be.
 *
 * @param receivers where they may go to
 * @param most how many an account may have
 * @param secretOverlap how long the secret before the current one signs too, in real time
 */
public record SubscriptionRules(ReceiverRules receivers, int most, Duration secretOverlap) {}
