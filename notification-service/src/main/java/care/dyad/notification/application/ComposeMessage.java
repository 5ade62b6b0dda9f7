package care.dyad.notification.application;

import care.dyad.notification.domain.Bulletin;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Message;
import care.dyad.notification.domain.Notification;
import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.StatusWebhook;
import care.dyad.notification.domain.TeamCalls;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Teams;
import care.dyad.notification.domain.Wording;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts a notification into words, as they are at the moment of the attempt. */
@Component
class ComposeMessage {

    private final Mutes mutes;
    private final Subscribers subscribers;
    private final Teams teams;
    private final Wording wording;
    private final TeamCalls calls;

    ComposeMessage(
            Mutes mutes, Subscribers subscribers, Teams teams, Wording wording, TeamCalls calls) {
        this.mutes = mutes;
        this.subscribers = subscribers;
        this.teams = teams;
        this.wording = wording;
        this.calls = calls;
    }

    Composed compose(Attempt attempt) {
        return switch (attempt.notification()) {
            case StatusWebhook webhook ->
                    call(webhook, webhook.body(), subscribers.with(webhook.subscription()), false);
            case TeamNotice one -> notice(attempt, one);
            case Bulletin bulletin -> bulletin(attempt, bulletin);
        };
    }

    private Composed notice(Attempt attempt, TeamNotice one) {
        boolean muted = !mutes.among(Set.of(one.referralId())).isEmpty();
        return one.channel() == Channel.WEBHOOK
                ? call(one, calls.json(one), receiver(one), muted)
                : mail(attempt, one.recipient(), wording.message(one, muted), muted);
    }

    private Composed bulletin(Attempt attempt, Bulletin bulletin) {
        Set<ReferralId> muted = mutes.among(referralsOf(bulletin));
        return bulletin.channel() == Channel.WEBHOOK
                ? call(bulletin, calls.json(bulletin), receiver(bulletin), !muted.isEmpty())
                : mail(attempt, bulletin.recipient(), wording.message(bulletin, muted), false);
    }

    private static Set<ReferralId> referralsOf(Bulletin bulletin) {
        return bulletin.content() instanceof Bulletin.Summary(var notices)
                ? notices.stream().map(TeamNotice::referralId).collect(Collectors.toSet())
                : Set.of();
    }

    private static Composed mail(Attempt attempt, Recipient to, Message message, boolean muted) {
        return new Composed.ByMail(
                new Letter(attempt.notification().id(), to.address(), message, attempt.mayRepeat()),
                muted);
    }

    private Optional<Receiver> receiver(Notification one) {
        return Optional.ofNullable(teams.of(one.recipientId()).receiver());
    }

    /** A receiver that is not known here is on its way. */
    private static Composed call(
            Notification one, String body, Optional<Receiver> receiver, boolean muted) {
        var call = new WebhookCall(one.id(), body, one.traceparent());
        return receiver.map(to -> call(call, to, muted))
                .orElseGet(() -> new Composed.Nowhere(new Handover.NotNow("RECEIVER_UNKNOWN")));
    }

    private static Composed call(WebhookCall call, Receiver receiver, boolean muted) {
        return switch (receiver.state()) {
            case ACTIVE -> new Composed.ByCall(call, receiver, muted);
            case GONE -> new Composed.Nowhere(new Handover.Refused("SUBSCRIPTION_DISABLED"));
            case DELETED -> new Composed.Nowhere(new Handover.Refused("SUBSCRIPTION_DELETED"));
        };
    }
}
