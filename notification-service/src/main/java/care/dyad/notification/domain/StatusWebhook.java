package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * The status of a referral for one subscriber by webhook.
 *
 * @param id the {@code webhook-id}, the same with every attempt
 * @param causeEventId the event that it tells about
 * @param referralId the referral that it is about
 * @param subscription who is called
 * @param body what is sent, byte by byte the same with every attempt
 * @param traceparent the trace that it belongs to; null outside a trace
 */
public record StatusWebhook(
        UUID id,
        UUID causeEventId,
        ReferralId referralId,
        UUID subscription,
        String body,
        @Nullable String traceparent)
        implements AboutReferral {

    @Override
    public String recipientId() {
        return subscription.toString();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }
}
