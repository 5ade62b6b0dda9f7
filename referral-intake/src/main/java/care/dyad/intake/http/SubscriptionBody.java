package care.dyad.intake.http;

import care.dyad.intake.domain.Subscription;
import care.dyad.intake.domain.SubscriptionState;
import care.dyad.intake.domain.WebhookSecret;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A subscription as its account sees it.
 *
 * @param secret only in the answer that makes it
 */
record SubscriptionBody(
        UUID id,
        String url,
        SubscriptionState state,
        Instant createdAt,
        @Nullable Instant previousSecretUntil,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    /** All of an account. */
    record All(List<SubscriptionBody> subscriptions) {}

    static SubscriptionBody of(Subscription one) {
        return of(one, null);
    }

    static SubscriptionBody of(Subscription one, @Nullable WebhookSecret secret) {
        return new SubscriptionBody(
                one.id(),
                one.url().toString(),
                one.state(),
                one.createdAt(),
                one.previousUntil(),
                secret == null ? null : secret.value());
    }

    /** Leaves out the address and the secret. */
    @Override
    public String toString() {
        return "SubscriptionBody[" + id + "]";
    }
}
