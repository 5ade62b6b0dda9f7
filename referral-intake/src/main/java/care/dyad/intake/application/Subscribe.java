package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.ReceiverRules;
import care.dyad.intake.domain.Subscription;
import care.dyad.intake.domain.SubscriptionState;
import care.dyad.intake.domain.WebhookSecret;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets an account be told of the status of its referrals; once for each address. */
@Component
public class Subscribe {

    private final Subscriptions subscriptions;
    private final SubscriptionEvents events;
    private final Sealing sealing;
    private final SubscriptionRules rules;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    Subscribe(
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
     * Subscribes an account, or says why not.
     *
     * @param url where to
     * @param supplied the secret that the account brings along; null to be given one
     */
    @Transactional
    public SubscriptionOutcome subscribe(
            String account, @Nullable String url, @Nullable String supplied) {
        Optional<URI> receiver = url == null ? Optional.empty() : rules.receivers().receiver(url);
        List<Fault> faults = new ArrayList<>(Secrets.faults(supplied));
        if (receiver.isEmpty()) {
            faults.add(wrongAddress(rules.receivers()));
        }
        if (!faults.isEmpty()) {
            return new SubscriptionOutcome.Refused(faults);
        }
        int count = subscriptions.countOf(account);
        return subscriptions
                .to(receiver.orElseThrow(), account)
                .<SubscriptionOutcome>map(SubscriptionOutcome.Exists::new)
                .orElseGet(
                        () ->
                                count >= rules.most()
                                        ? new SubscriptionOutcome.TooMany()
                                        : add(
                                                account,
                                                receiver.orElseThrow(),
                                                secrets.of(supplied)));
    }

    private SubscriptionOutcome add(String account, URI url, WebhookSecret secret) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        UUID id = UUID.randomUUID();
        var added = new Subscription(id, account, url, now, SubscriptionState.ACTIVE, null);
        SealedSecret sealed = sealing.seal(secret, id);
        subscriptions.add(added, sealed);
        events.changed(new StoredSubscription(added, 1, sealed, null), now);
        return new SubscriptionOutcome.Done(added, secret);
    }

    private static Fault wrongAddress(ReceiverRules rules) {
        return new Fault(
                "/url",
                FaultCode.WRONG_FORMAT,
                rules.internal()
                        ? "must be an http or https address, without user and fragment"
                        : "must be an https address with a public host name, without user and"
                                + " fragment, of 500 characters at most");
    }
}
