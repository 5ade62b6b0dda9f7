package care.dyad.pathway.notifications.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a message about a referral.
 *
 * @param eventId identifies it
 * @param referralId the referral
 * @param notificationId the message
 * @param at when, UTC
 * @param step what happened
 * @param channel how it travelled, a code
 * @param recipient who it was for: a service of the directory, the on-call, or operations
 * @param detail why it failed, a code, or who was told next; null otherwise
 */
public record NotificationEvent(
        UUID eventId,
        UUID referralId,
        UUID notificationId,
        Instant at,
        NotificationStep step,
        String channel,
        String recipient,
        @Nullable String detail) {}
