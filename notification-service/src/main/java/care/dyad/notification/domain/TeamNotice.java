package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One notice for one team, desk or rota on one channel.
 *
 * @param id the same whenever the same notice is made for the same recipient and channel
 * @param notice what is told
 * @param recipient who is told
 * @param channel how it travels
 * @param escalated whether it comes here because nobody before acknowledged it
 * @param traceparent the trace that the notice belongs to; null outside a trace
 */
public record TeamNotice(
        UUID id,
        Notice notice,
        Recipient recipient,
        Channel channel,
        boolean escalated,
        @Nullable String traceparent)
        implements AboutReferral {

    @Override
    public UUID causeEventId() {
        return notice.causeEventId();
    }

    @Override
    public ReferralId referralId() {
        return notice.referralId();
    }

    @Override
    public String recipientId() {
        return recipient.serviceId();
    }

    /** The service that the message names: the one that holds the referral, else the recipient. */
    public String service() {
        String holder = notice.service();
        return holder == null || holder.isBlank() ? recipient.name() : holder;
    }
}
