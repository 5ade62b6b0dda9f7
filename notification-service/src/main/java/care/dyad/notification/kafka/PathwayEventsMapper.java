package care.dyad.notification.kafka;

import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.IdentityErased;
import care.dyad.events.PathwayMuted;
import care.dyad.events.PathwayUnmuted;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.events.TriageReviewed;
import care.dyad.messaging.IncomingEvent;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Step;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What teams are told about the events of a case; other events are not for them. */
final class PathwayEventsMapper {

    private static final String WITHDRAWN = "WITHDRAWN";

    /** What asks for somebody until a team accepts, a clinician decides, or the episode ends. */
    private static final Set<NoticeKind> ACCEPTED = Set.of(NoticeKind.ROUTED);

    private static final Set<NoticeKind> REVIEWED = Set.of(NoticeKind.UNDER_REVIEW);
    private static final Set<NoticeKind> CLOSED =
            Set.of(NoticeKind.ROUTED, NoticeKind.DUE_SOON, NoticeKind.BREACHED);

    private PathwayEventsMapper() {}

    /** What an event means; empty when it is not for teams. */
    static List<News> news(IncomingEvent event) {
        return switch (event.event()) {
            case EpisodeOpened e -> List.of(Told.mustTell(event, notice(e), e.getTell()));
            case ReferralUnderReview e -> List.of(Told.mustTell(event, notice(e), e.getTell()));
            case ReferralRedirected e -> listed(Told.mayTell(event, notice(e), e.getTell()));
            case ServiceGapRecorded e -> listed(Told.mayTell(event, notice(e), e.getTell()));
            case EpisodeClosed e -> closed(event, e);
            case IdentityErased e -> listed(Told.mayTell(event, notice(e), e.getTell()));
            case EpisodeAccepted e ->
                    List.of(settled(e.getReferralId(), e.getEpisodeId(), ACCEPTED));
            case TriageReviewed e -> List.of(settled(e.getReferralId(), null, REVIEWED));
            case PathwayMuted e ->
                    List.of(
                            new News.Muted(
                                    Told.referral(e.getReferralId()),
                                    e.getSequence(),
                                    e.getReason().name(),
                                    Told.instant(e.getOccurredAt())));
            case PathwayUnmuted e ->
                    List.of(
                            new News.Unmuted(
                                    Told.referral(e.getReferralId()),
                                    e.getSequence(),
                                    Told.instant(e.getOccurredAt())));
            default -> List.of();
        };
    }

    private static List<News> closed(IncomingEvent event, EpisodeClosed e) {
        List<News> news = new ArrayList<>(listed(Told.mayTell(event, notice(e), e.getTell())));
        news.add(settled(e.getReferralId(), e.getEpisodeId(), CLOSED));
        return news;
    }

    private static List<News> listed(Optional<News> news) {
        return news.stream().toList();
    }

    private static News.Settled settled(
            UUID referral, @Nullable UUID episode, Set<NoticeKind> kinds) {
        return new News.Settled(Told.referral(referral), kinds, episode, null);
    }

    private static Notice notice(EpisodeOpened e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.ROUTED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Step.NEXT, e.getDueAt()),
                e.getEpisodeId());
    }

    private static Notice notice(EpisodeClosed e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                e.getReason().equals(WITHDRAWN) ? NoticeKind.WITHDRAWN : NoticeKind.ENDED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                null,
                e.getEpisodeId());
    }

    private static Notice notice(IdentityErased e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.DETAILS_ERASED,
                Told.priority(e.getPriority()),
                null,
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
                Told.deadline(Step.NEXT, e.getDueAt()),
                null);
    }

    private static Notice notice(ReferralRedirected e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.REDIRECTED,
                Priority.UNKNOWN,
                null,
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
                null,
                null);
    }
}
