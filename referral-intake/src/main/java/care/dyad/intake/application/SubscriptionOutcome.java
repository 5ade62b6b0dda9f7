package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.Subscription;
import care.dyad.intake.domain.WebhookSecret;

import java.util.List;
import java.util.UUID;

/** What became of a request about a subscription. */
public sealed interface SubscriptionOutcome {

    /** It is subscribed, or has a new secret; the secret is shown this once. */
    record Done(Subscription subscription, WebhookSecret secret) implements SubscriptionOutcome {}

    /** Something of it is wrong. */
    record Refused(List<Fault> faults) implements SubscriptionOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The account has a subscription to this address already. */
    record Exists(UUID id) implements SubscriptionOutcome {}

    /** The account has as many as it may have. */
    record TooMany() implements SubscriptionOutcome {}

    /** The account has no such subscription. */
    record Unknown() implements SubscriptionOutcome {}
}
