package care.dyad.notification.kafka;

import care.dyad.events.ClockKind;
import care.dyad.events.ServiceContact;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Reference;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the events have in common, in the words of the domain. Refuses what cannot be told. */
final class Told {

    private static final UUID NIL = new UUID(0, 0);

    private Told() {}

    /** An event that somebody has to hear of: one that names nobody is refused, not lost. */
    static News.Told mustTell(IncomingEvent event, Notice notice, List<ServiceContact> tell) {
        if (tell.isEmpty()) {
            throw new UnreadableEvent("NOBODY_TO_TELL", null);
        }
        return told(event, notice, tell);
    }

    /** An event that somebody may have to hear of. */
    static Optional<News> mayTell(IncomingEvent event, Notice notice, List<ServiceContact> tell) {
        return tell.isEmpty() ? Optional.empty() : Optional.of(told(event, notice, tell));
    }

    private static News.Told told(IncomingEvent event, Notice notice, List<ServiceContact> tell) {
        return new News.Told(
                notice, tell.stream().map(Told::recipient).toList(), event.headers().traceparent());
    }

    private static Recipient recipient(ServiceContact contact) {
        if (contact.getServiceId().isBlank()) {
            throw new UnreadableEvent("RECIPIENT_MISSING", null);
        }
        return new Recipient(contact.getServiceId(), contact.getName(), contact.getEmail());
    }

    static UUID id(UUID value) {
        if (value.equals(NIL)) {
            throw new UnreadableEvent("ID_MISSING", null);
        }
        return value;
    }

    static ReferralId referral(UUID value) {
        return new ReferralId(id(value));
    }

    static Reference reference(String value) {
        try {
            return new Reference(value);
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("MALFORMED_REFERENCE", e);
        }
    }

    /** A priority of a newer version is told as unknown, because not telling would be worse. */
    static Priority priority(care.dyad.events.Priority priority) {
        return switch (priority) {
            case ROUTINE -> Priority.ROUTINE;
            case URGENT -> Priority.URGENT;
            case EMERGENCY -> Priority.EMERGENCY;
            case UNKNOWN -> Priority.UNKNOWN;
        };
    }

    static @Nullable String name(@Nullable ServiceContact service) {
        return service == null ? null : service.getName();
    }

    static Instant instant(Instant value) {
        if (value.equals(Instant.EPOCH)) {
            throw new UnreadableEvent("TIME_MISSING", null);
        }
        return value;
    }

    static @Nullable Deadline deadline(Step step, @Nullable Instant dueAt) {
        return dueAt == null ? null : new Deadline(step, dueAt);
    }

    static Step step(ClockKind clock) {
        return switch (clock) {
            case ASSESSMENT -> Step.ASSESSMENT;
            case INTERVENTION, TREATMENT -> Step.INTERVENTION;
            case EMERGENCY_RESPONSE -> Step.EMERGENCY_RESPONSE;
            case URGENT_RESPONSE -> Step.URGENT_RESPONSE;
            case RISK_REVIEW -> Step.RISK_REVIEW;
            case REVIEW -> Step.REVIEW;
            case UNKNOWN -> Step.NEXT;
        };
    }
}
