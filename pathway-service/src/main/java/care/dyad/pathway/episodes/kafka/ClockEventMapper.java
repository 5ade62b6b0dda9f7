package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ClockKind;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.SlaBreachExplained;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockReanchored;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;

import org.apache.avro.specific.SpecificRecord;

import java.util.UUID;

/** Writes the events of clocks. */
final class ClockEventMapper {

    private ClockEventMapper() {}

    static SpecificRecord toAvro(UUID id, Occurrence<ClockEvent> o) {
        return switch (o.event()) {
            case ClockEvent.SlaClockStarted e -> started(id, o, e);
            case ClockEvent.SlaDueSoon e -> dueSoon(id, o, e);
            case ClockEvent.SlaBreached e -> breached(id, o, e);
            case ClockEvent.SlaClockReanchored e -> reanchored(id, o, e);
            case ClockEvent.SlaMet e -> met(id, o, e);
            case ClockEvent.SlaBreachExplained e -> explained(id, o, e);
        };
    }

    private static SlaClockStarted started(UUID id, Occurrence<?> o, ClockEvent.SlaClockStarted e) {
        return SlaClockStarted.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setClock(ClockKind.valueOf(e.deadline().kind().name()))
                .setStartedAt(e.deadline().startedAt())
                .setDueAt(e.deadline().dueAt())
                .setReminders(e.deadline().reminders())
                .build();
    }

    private static SlaDueSoon dueSoon(UUID id, Occurrence<?> o, ClockEvent.SlaDueSoon e) {
        return SlaDueSoon.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setClock(ClockKind.valueOf(e.deadline().kind().name()))
                .setStartedAt(e.deadline().startedAt())
                .setDueAt(e.deadline().dueAt())
                .setLevel(e.level())
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }

    private static SlaBreached breached(UUID id, Occurrence<?> o, ClockEvent.SlaBreached e) {
        return SlaBreached.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setClock(ClockKind.valueOf(e.deadline().kind().name()))
                .setStartedAt(e.deadline().startedAt())
                .setDueAt(e.deadline().dueAt())
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }

    private static SlaClockReanchored reanchored(
            UUID id, Occurrence<?> o, ClockEvent.SlaClockReanchored e) {
        return SlaClockReanchored.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setClock(ClockKind.valueOf(e.deadline().kind().name()))
                .setStartedAt(e.deadline().startedAt())
                .setDueAt(e.deadline().dueAt())
                .setPreviousDueAt(e.previous().dueAt())
                .setReason(e.reason())
                .setBy(e.by())
                .setReminders(e.deadline().reminders())
                .setPreviousClock(ClockKind.valueOf(e.previous().kind().name()))
                .build();
    }

    private static SlaMet met(UUID id, Occurrence<?> o, ClockEvent.SlaMet e) {
        return SlaMet.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setClock(ClockKind.valueOf(e.deadline().kind().name()))
                .setStartedAt(e.deadline().startedAt())
                .setDueAt(e.deadline().dueAt())
                .setMetAt(e.metAt())
                .setInTime(e.deadline().isInTime(e.metAt()))
                .build();
    }

    private static SlaBreachExplained explained(
            UUID id, Occurrence<?> o, ClockEvent.SlaBreachExplained e) {
        return SlaBreachExplained.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setClock(ClockKind.valueOf(e.deadline().kind().name()))
                .setStartedAt(e.deadline().startedAt())
                .setDueAt(e.deadline().dueAt())
                .setBy(e.by())
                .setReason(e.reason().name())
                .build();
    }
}
