package care.dyad.pathway.clocks.application;

import care.dyad.pathway.clocks.domain.Announcements;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Occurrence;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * One transaction of a sweep. Whether a deadline passed is decided from the stored due time, so a
 * service that was down for days announces what it missed, once.
 */
@Component
class AnnounceSomeDeadlines {

    private final DueClocks dueClocks;
    private final Announcements announcements;
    private final ClockEvents events;
    private final Clock clock;

    AnnounceSomeDeadlines(
            DueClocks dueClocks, Announcements announcements, ClockEvents events, Clock clock) {
        this.dueClocks = dueClocks;
        this.announcements = announcements;
        this.events = events;
        this.clock = clock;
    }

    /** Announces those deadlines that still are due and answers how many. */
    @Transactional
    public int announce(List<ClockId> found) {
        Instant now = clock.instant();
        List<DueClock> due = dueClocks.take(found, now);
        events.append(due.stream().map(one -> occurrence(one, now)).toList());
        return due.size();
    }

    private Occurrence<ClockEvent> occurrence(DueClock due, Instant now) {
        ClockEvent event =
                due.clock().state() == ClockState.BREACHED
                        ? announcements.breached(due.episode(), due.clock().deadline())
                        : announcements.dueSoon(due.episode(), due.clock().deadline(), now);
        return new Occurrence<>(due.episode().episodeId(), due.sequence(), now, null, event);
    }
}
