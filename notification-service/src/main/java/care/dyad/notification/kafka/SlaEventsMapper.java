package care.dyad.notification.kafka;

import care.dyad.events.SlaBreached;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.messaging.IncomingEvent;
import care.dyad.notification.application.News;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;

import java.util.List;
import java.util.Set;

/** What teams are told about deadlines; other events are not for them. */
final class SlaEventsMapper {

    private static final Set<NoticeKind> ASKED = Set.of(NoticeKind.DUE_SOON, NoticeKind.BREACHED);

    private SlaEventsMapper() {}

    /** What an event means; empty when it is not for teams. */
    static List<News> news(IncomingEvent event) {
        return switch (event.event()) {
            case SlaDueSoon e -> List.of(Told.mustTell(event, notice(e), e.getTell()));
            case SlaBreached e -> List.of(Told.mustTell(event, notice(e), e.getTell()));
            case SlaMet e -> met(event, e);
            default -> List.of();
        };
    }

    /** Whoever heard that it was late hears that it is done. */
    private static List<News> met(IncomingEvent event, SlaMet e) {
        var settled =
                new News.Settled(
                        Told.referral(e.getReferralId()),
                        ASKED,
                        Told.id(e.getEpisodeId()),
                        Told.step(e.getClock()));
        return e.getInTime()
                ? List.of(settled)
                : List.of(settled, new News.Cleared(notice(e), event.headers().traceparent()));
    }

    private static Notice notice(SlaMet e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.RECORDED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Told.step(e.getClock()), Told.instant(e.getDueAt())),
                Told.id(e.getEpisodeId()));
    }

    private static Notice notice(SlaDueSoon e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.DUE_SOON,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Told.step(e.getClock()), Told.instant(e.getDueAt())),
                e.getEpisodeId());
    }

    private static Notice notice(SlaBreached e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.BREACHED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Told.step(e.getClock()), Told.instant(e.getDueAt())),
                e.getEpisodeId());
    }
}
