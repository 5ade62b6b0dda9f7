package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One notice for one recipient by e-mail. It is queued once for each event and recipient, tried
 * until the mail server takes it over or the time is up, and then either delivered or failed.
 *
 * @param id the same whenever the same notice is made for the same recipient
 * @param notice what is told
 * @param recipient who is told
 * @param traceparent the trace that the notice belongs to; null outside a trace
 */
public record Notification(
        UUID id, Notice notice, Recipient recipient, @Nullable String traceparent) {

    /** The service that the message names: the one that holds the referral, else the recipient. */
    public String service() {
        String holder = notice.service();
        return holder == null || holder.isBlank() ? recipient.name() : holder;
    }
}
