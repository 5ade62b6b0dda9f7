package care.dyad.pathway.rebuild.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Folds the events of the clocks of one referral. */
final class ClockHistory {

    private record Key(UUID episodeId, ClockKind kind) {}

    private record Announcement(long sequence, Instant at) {}

    private final Map<Key, RebuiltClock> clocks = new LinkedHashMap<>();
    private final List<Announcement> announcements = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Sequence sequence = new Sequence();
    private long lastByPeople;

    void add(Fact.OfClock fact) {
        if (!sequence.isNext(fact.sequence())) {
            return;
        }
        if (!fact.complete()) {
            faults.add(Fault.REMINDERS_UNTOLD);
        }
        ClockEvent event = fact.event();
        switch (event) {
            case ClockEvent.SlaDueSoon _, ClockEvent.SlaBreached _ ->
                    announcements.add(new Announcement(fact.sequence(), fact.at()));
            case ClockEvent.SlaMet _, ClockEvent.SlaBreachExplained _ ->
                    lastByPeople = fact.sequence();
            case ClockEvent.SlaClockReanchored _ -> lastByPeople = fact.sequence();
            case ClockEvent.SlaClockStarted _ -> {}
        }
        follow(event);
    }

    private void follow(ClockEvent event) {
        UUID episodeId = event.episode().episodeId();
        Key key = new Key(episodeId, event.deadline().kind());
        RebuiltClock before = clocks.remove(before(event, key));
        if (before == null && !(event instanceof ClockEvent.SlaClockStarted)) {
            faults.add(Fault.EVENT_MISSING);
        }
        clocks.put(
                key,
                before == null
                        ? RebuiltClock.started(episodeId, event.deadline())
                        : before.after(event));
    }

    private static Key before(ClockEvent event, Key key) {
        return event instanceof ClockEvent.SlaClockReanchored moved
                ? new Key(key.episodeId(), moved.previous().kind())
                : key;
    }

    List<RebuiltClock> clocks() {
        return List.copyOf(clocks.values());
    }

    long last() {
        return sequence.last();
    }

    /** Times at which deadlines were announced after an event; each was a version of the case. */
    long announcedSince(long event) {
        return announcements.stream()
                .filter(one -> one.sequence() > event)
                .map(Announcement::at)
                .distinct()
                .count();
    }

    Set<Fault> faults(long revisedAt) {
        Set<Fault> found = EnumSet.copyOf(faults);
        if (sequence.hasGap() || sequence.last() < revisedAt) {
            found.add(Fault.EVENT_MISSING);
        }
        if (lastByPeople > revisedAt) {
            found.add(Fault.CUT_OFF);
        }
        return found;
    }
}
