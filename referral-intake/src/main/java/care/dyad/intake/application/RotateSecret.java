package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.WebhookSecret;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Gives a subscription a new secret; the one before it signs too for a while. */
@Component
public class RotateSecret {

    private final Subscriptions subscriptions;
    private final SubscriptionEvents events;
    private final Sealing sealing;
    private final SubscriptionRules rules;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    RotateSecret(
            Subscriptions subscriptions,
            SubscriptionEvents events,
            Sealing sealing,
            SubscriptionRules rules,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.sealing = sealing;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Gives a new secret.
     *
     * @param supplied the secret that the account brings along; null to be given one
     */
    @Transactional
    public SubscriptionOutcome rotate(UUID id, String account, @Nullable String supplied) {
        List<Fault> faults = Secrets.faults(supplied);
        if (!faults.isEmpty()) {
            return new SubscriptionOutcome.Refused(faults);
        }
        return subscriptions
                .open(id, account)
                .map(open -> rotate(open, secrets.of(supplied)))
                .orElseGet(SubscriptionOutcome.Unknown::new);
    }

    private SubscriptionOutcome rotate(StoredSubscription open, WebhookSecret secret) {
        UUID id = open.subscription().id();
        subscriptions.rotate(id, sealing.seal(secret, id), rules.secretOverlap());
        StoredSubscription rotated =
                subscriptions.open(id, open.subscription().account()).orElseThrow();
        events.changed(rotated, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new SubscriptionOutcome.Done(rotated.subscription(), secret);
    }
}
