package care.dyad.pathway.episodes.kafka;

import care.dyad.events.CareRecorded;
import care.dyad.events.ConcernOwnerNamed;
import care.dyad.events.ContactMissed;
import care.dyad.events.EpisodeAssigned;
import care.dyad.events.EpisodeDeclined;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent;

import org.apache.avro.specific.SpecificRecordBase;

import java.util.UUID;

/** Writes what staff did with an episode. */
final class ActEventMapper {

    private ActEventMapper() {}

    static EpisodeDeclined declined(UUID id, Occurrence<?> o, CaseEvent.EpisodeDeclined e) {
        EpisodeDeclined event = done(new EpisodeDeclined(), id, o, e.episode(), e.record());
        event.put("reason", e.reason().name());
        event.put("advice", e.betterPlace());
        return event;
    }

    static EpisodeRedirected redirected(UUID id, Occurrence<?> o, CaseEvent.EpisodeRedirected e) {
        EpisodeRedirected event = done(new EpisodeRedirected(), id, o, e.episode(), e.record());
        event.put("service", ServiceContacts.of(e.from()));
        event.put("reason", e.reason().name());
        event.put("to", ServiceContacts.of(e.to()));
        event.put("advice", e.betterPlace());
        return event;
    }

    static ContactMissed missed(UUID id, Occurrence<?> o, CaseEvent.ContactMissed e) {
        ContactMissed event = done(new ContactMissed(), id, o, e.episode(), e.record());
        event.put("attendance", e.attendance().code());
        event.put("safeguardingConcern", e.concern());
        return event;
    }

    static EpisodeAssigned assigned(UUID id, Occurrence<?> o, CaseEvent.EpisodeAssigned e) {
        EpisodeAssigned event = done(new EpisodeAssigned(), id, o, e.episode(), e.record());
        event.put("assignedTo", e.account());
        return event;
    }

    static ConcernOwnerNamed owned(UUID id, Occurrence<?> o, CaseEvent.ConcernOwnerNamed e) {
        ConcernOwnerNamed event = done(new ConcernOwnerNamed(), id, o, e.episode(), e.record());
        event.put("owner", e.account());
        return event;
    }

    static CareRecorded recorded(UUID id, Occurrence<?> o, CaseEvent.CareRecorded e) {
        CareRecorded event = done(new CareRecorded(), id, o, e.episode(), e.record());
        event.put("kind", e.kind().name());
        event.put("code", e.code());
        event.put("ratings", e.ratings());
        return event;
    }

    /** Every act of staff on an episode says who did what when, and to which. */
    private static <E extends SpecificRecordBase> E done(
            E event, UUID id, Occurrence<?> o, TimedEpisode episode, CaseEvent.Record record) {
        event.put("eventId", id);
        event.put("occurredAt", o.at());
        event.put("referralId", episode.referralId());
        event.put("sequence", o.sequence());
        event.put("reference", episode.reference());
        event.put("episodeId", episode.episodeId());
        event.put("pathway", Pathway.valueOf(episode.pathway().name()));
        event.put("service", ServiceContacts.of(episode.service()));
        event.put("priority", Priority.valueOf(episode.priority().name()));
        event.put("by", record.by());
        event.put("effectiveAt", record.effectiveAt());
        event.put("recordedAt", record.recordedAt());
        return event;
    }
}
