package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to a referral and that teams are told. These fields are all that a
 * message can be made of: no name of a person, no number, no score, no free text.
 *
 * @param causeEventId the event that it tells about
 * @param referralId the referral that it is about
 * @param reference the reference that people use for it
 * @param kind what happened
 * @param priority how soon somebody must respond
 * @param service name of the service that holds it, by the service directory; null without one
 * @param deadline the deadline that it is about; null when none runs
 * @param episodeId the episode that it is about; null when it is about the whole referral
 */
public record Notice(
        UUID causeEventId,
        ReferralId referralId,
        Reference reference,
        NoticeKind kind,
        Priority priority,
        @Nullable String service,
        @Nullable Deadline deadline,
        @Nullable UUID episodeId) {

    private static final Set<NoticeKind> WANTS_A_PERSON =
            Set.of(
                    NoticeKind.ROUTED,
                    NoticeKind.UNDER_REVIEW,
                    NoticeKind.DUE_SOON,
                    NoticeKind.BREACHED);

    /** True when somebody must respond within 4 hours (NHS England, urgent and emergency care). */
    public boolean isEmergency() {
        return priority == Priority.EMERGENCY;
    }

    /** True for what can wait until the morning: routine, and nothing else. */
    public boolean canWait() {
        return priority == Priority.ROUTINE;
    }

    /** True for what is told however many messages the recipient got already. */
    public boolean isPressing() {
        return priority == Priority.EMERGENCY || priority == Priority.URGENT;
    }

    /** True when a person has to confirm that it was read: delivered is not read. */
    public boolean wantsAcknowledgement() {
        return isPressing() && WANTS_A_PERSON.contains(kind);
    }
}
