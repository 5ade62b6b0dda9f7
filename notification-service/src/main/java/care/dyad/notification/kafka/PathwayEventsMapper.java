package care.dyad.notification.kafka;

import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.IdentityErased;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.messaging.IncomingEvent;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Step;
import care.dyad.notification.domain.TeamMail;

import java.util.List;
import java.util.Optional;

/** What teams are told about the events of a case; other events are not for them. */
final class PathwayEventsMapper {

    private static final String WITHDRAWN = "WITHDRAWN";

    private PathwayEventsMapper() {}

    static Optional<List<TeamMail>> notifications(IncomingEvent event) {
        return switch (event.event()) {
            case EpisodeOpened e -> Told.mustTell(event, notice(e), e.getTell());
            case ReferralUnderReview e -> Told.mustTell(event, notice(e), e.getTell());
            case ReferralRedirected e -> Told.mayTell(event, notice(e), e.getTell());
            case ServiceGapRecorded e -> Told.mayTell(event, notice(e), e.getTell());
            case EpisodeClosed e -> Told.mayTell(event, notice(e), e.getTell());
            case IdentityErased e -> Told.mayTell(event, notice(e), e.getTell());
            default -> Optional.empty();
        };
    }

    private static Notice notice(EpisodeOpened e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.ROUTED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Step.NEXT, e.getDueAt()));
    }

    private static Notice notice(EpisodeClosed e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                e.getReason().equals(WITHDRAWN) ? NoticeKind.WITHDRAWN : NoticeKind.ENDED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                null);
    }

    private static Notice notice(IdentityErased e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.DETAILS_ERASED,
                Told.priority(e.getPriority()),
                null,
                null);
    }

    private static Notice notice(ReferralUnderReview e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.UNDER_REVIEW,
                Told.priority(e.getPriority()),
                null,
                Told.deadline(Step.NEXT, e.getDueAt()));
    }

    private static Notice notice(ReferralRedirected e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.REDIRECTED,
                Priority.UNKNOWN,
                null,
                null);
    }

    private static Notice notice(ServiceGapRecorded e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.SERVICE_GAP,
                Priority.UNKNOWN,
                null,
                null);
    }
}
