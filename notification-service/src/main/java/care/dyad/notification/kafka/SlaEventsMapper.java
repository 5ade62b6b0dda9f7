package care.dyad.notification.kafka;

import care.dyad.events.SlaBreached;
import care.dyad.events.SlaDueSoon;
import care.dyad.messaging.IncomingEvent;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.TeamMail;

import java.util.List;
import java.util.Optional;

/** What teams are told about deadlines; other events are not for them. */
final class SlaEventsMapper {

    private SlaEventsMapper() {}

    static Optional<List<TeamMail>> notifications(IncomingEvent event) {
        return switch (event.event()) {
            case SlaDueSoon e -> Told.mustTell(event, notice(e), e.getTell());
            case SlaBreached e -> Told.mustTell(event, notice(e), e.getTell());
            default -> Optional.empty();
        };
    }

    private static Notice notice(SlaDueSoon e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.DUE_SOON,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Told.step(e.getClock()), Told.instant(e.getDueAt())));
    }

    private static Notice notice(SlaBreached e) {
        return new Notice(
                Told.id(e.getEventId()),
                Told.referral(e.getReferralId()),
                Told.reference(e.getReference()),
                NoticeKind.BREACHED,
                Told.priority(e.getPriority()),
                Told.name(e.getService()),
                Told.deadline(Told.step(e.getClock()), Told.instant(e.getDueAt())));
    }
}
