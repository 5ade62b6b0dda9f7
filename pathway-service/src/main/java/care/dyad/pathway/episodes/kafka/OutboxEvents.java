package care.dyad.pathway.episodes.kafka;

import care.dyad.messaging.AfterCommit;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.pathway.clocks.application.ClockEvents;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.application.CaseEvents;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells the other services through the outbox. */
@Component
class OutboxEvents implements CaseEvents, ClockEvents {

    private final Outbox outbox;
    private final BreachMeters breaches;

    OutboxEvents(Outbox outbox, BreachMeters breaches) {
        this.outbox = outbox;
        this.breaches = breaches;
    }

    @Override
    public void append(List<Occurrence<CaseEvent>> cases, List<Occurrence<ClockEvent>> clocks) {
        outbox.append(
                Stream.concat(
                                cases.stream().map(OutboxEvents::caseEvent),
                                clocks.stream().map(OutboxEvents::clockEvent))
                        .toList());
        AfterCommit.run(() -> clocks.forEach(breaches::count));
    }

    @Override
    public void append(List<Occurrence<ClockEvent>> clocks) {
        append(List.of(), clocks);
    }

    static OutgoingEvent caseEvent(Occurrence<CaseEvent> occurrence) {
        CaseEvent event = occurrence.event();
        UUID id = EventIds.derived(occurrence.cause(), type(event), key(event));
        return outgoing(
                Topics.PATHWAY_EVENTS,
                event.referralId(),
                id,
                occurrence,
                CaseEventMapper.toAvro(id, occurrence));
    }

    static OutgoingEvent clockEvent(Occurrence<ClockEvent> occurrence) {
        ClockEvent event = occurrence.event();
        UUID id = EventIds.derived(occurrence.cause(), type(event), key(occurrence));
        return outgoing(
                Topics.SLA_EVENTS,
                event.episode().referralId(),
                id,
                occurrence,
                ClockEventMapper.toAvro(id, occurrence));
    }

    private static String type(Object event) {
        return event.getClass().getSimpleName();
    }

    /** A referral has one episode for a pathway and one gap for it, so the pathway is enough. */
    private static String key(CaseEvent event) {
        return switch (event) {
            case CaseEvent.OfEpisode one -> one.episode().pathway().name();
            case CaseEvent.ServiceGapRecorded gap -> gap.gap().pathway().name();
            case CaseEvent.ReferralUnderReview _, CaseEvent.ReferralRedirected _ -> "";
            case CaseEvent.TriageReviewed _, CaseEvent.IdentityErased _ -> "";
            case CaseEvent.PathwayMuted _, CaseEvent.PathwayUnmuted _ -> "";
            case CaseEvent.CaseRevised revised -> Long.toString(revised.standing().version());
        };
    }

    private static String key(Occurrence<ClockEvent> occurrence) {
        ClockEvent event = occurrence.event();
        String clock =
                event.episode().pathway()
                        + "/"
                        + event.deadline().kind()
                        + "/"
                        + event.deadline().dueAt();
        return switch (event) {
            case ClockEvent.SlaDueSoon soon when soon.level() > 1 -> clock + "/" + soon.level();
            case ClockEvent.SlaBreachExplained _ -> clock + "/" + occurrence.sequence();
            case ClockEvent.SlaClockStarted _, ClockEvent.SlaDueSoon _ -> clock;
            case ClockEvent.SlaBreached _, ClockEvent.SlaMet _ -> clock;
            case ClockEvent.SlaClockReanchored _ -> clock;
        };
    }

    private static OutgoingEvent outgoing(
            String topic,
            UUID referralId,
            UUID id,
            Occurrence<?> occurrence,
            SpecificRecord event) {
        return new OutgoingEvent(
                topic, referralId.toString(), id, occurrence.at(), event, occurrence.traceparent());
    }
}
