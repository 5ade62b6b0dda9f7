package care.dyad.notification.application;

import care.dyad.notification.domain.StatusWebhook;

import java.util.List;
import java.util.UUID;

/** What intake tells of statuses. */
public sealed interface StatusNews {

    /** A status changed, and these are to be called. */
    record Changed(List<StatusWebhook> webhooks) implements StatusNews {
        public Changed {
            webhooks = List.copyOf(webhooks);
        }
    }

    /** A subscriber asks for a delivery again. */
    record Again(UUID delivery) implements StatusNews {}
}
