package care.dyad.notification.kafka;

import care.dyad.events.NextStep;
import care.dyad.events.ReferralStatusChanged;
import care.dyad.events.StatusDelivery;
import care.dyad.events.StatusResendRequested;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.notification.application.StatusNews;
import care.dyad.notification.domain.StatusMessage;
import care.dyad.notification.domain.StatusWebhook;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Whom to call about a status; a replayed event calls nobody. */
final class StatusMapper {

    private StatusMapper() {}

    static Optional<StatusNews> news(IncomingEvent incoming) {
        if (incoming.headers().replayId() != null) {
            return Optional.empty();
        }
        return switch (incoming.event()) {
            case ReferralStatusChanged e when !e.getTell().isEmpty() ->
                    Optional.of(changed(e, incoming.headers().traceparent()));
            case StatusResendRequested e ->
                    Optional.of(new StatusNews.Again(Told.id(e.getDeliveryId())));
            default -> Optional.empty();
        };
    }

    private static StatusNews changed(ReferralStatusChanged e, @Nullable String traceparent) {
        String body = message(e).json();
        return new StatusNews.Changed(
                e.getTell().stream().map(to -> webhook(e, to, body, traceparent)).toList());
    }

    private static StatusWebhook webhook(
            ReferralStatusChanged e, StatusDelivery to, String body, @Nullable String traceparent) {
        return new StatusWebhook(
                Told.id(to.getDeliveryId()),
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.id(to.getSubscriptionId()),
                body,
                traceparent);
    }

    private static StatusMessage message(ReferralStatusChanged e) {
        if (e.getSequence() < 1) {
            throw new UnreadableEvent("SEQUENCE_MISSING", null);
        }
        NextStep next = e.getNextStep();
        return new StatusMessage(
                Told.instant(e.getOccurredAt()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                e.getSequence(),
                e.getState().name(),
                next == null ? null : next.name(),
                e.getDueAt(),
                e.getOverdue());
    }
}
