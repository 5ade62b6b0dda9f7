package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One notice for one team, desk or rota by e-mail.
 *
 * @param id the same whenever the same notice is made for the same recipient
 * @param notice what is told
 * @param recipient who is told
 * @param traceparent the trace that the notice belongs to; null outside a trace
 */
public record TeamMail(UUID id, Notice notice, Recipient recipient, @Nullable String traceparent)
        implements Notification {

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

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /** The service that the message names: the one that holds the referral, else the recipient. */
    public String service() {
        String holder = notice.service();
        return holder == null || holder.isBlank() ? recipient.name() : holder;
    }
}
