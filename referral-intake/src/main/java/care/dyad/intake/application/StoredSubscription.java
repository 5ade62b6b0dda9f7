package care.dyad.intake.application;

import care.dyad.intake.domain.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * A subscription with what only notification-service needs.
 *
 * @param subscription the subscription
 * @param sequence events about it so far
 * @param secret the secret that signs
 * @param previous the secret before it, or null
 */
public record StoredSubscription(
        Subscription subscription,
        long sequence,
        SealedSecret secret,
        @Nullable SealedSecret previous) {}
