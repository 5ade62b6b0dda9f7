package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ServiceContact;
import care.dyad.messaging.Required;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** What every event of this service holds, read by its name. */
final class Told {

    private Told() {}

    static UUID referralId(SpecificRecordBase event) {
        return Required.id((UUID) event.get("referralId"), "REFERRAL_ID_MISSING");
    }

    static long sequence(SpecificRecordBase event) {
        return (Long) event.get("sequence");
    }

    static Instant at(SpecificRecordBase event) {
        return Required.time((Instant) event.get("occurredAt"), "OCCURRED_AT_MISSING");
    }

    static TimedEpisode episode(SpecificRecordBase event) {
        return new TimedEpisode(
                referralId(event),
                (String) event.get("reference"),
                Required.id((UUID) event.get("episodeId"), "EPISODE_ID_MISSING"),
                pathway((care.dyad.events.Pathway) event.get("pathway")),
                contact((ServiceContact) event.get("service")),
                priority((care.dyad.events.Priority) event.get("priority")));
    }

    static Pathway pathway(care.dyad.events.Pathway pathway) {
        return Pathway.valueOf(pathway.name());
    }

    static Priority priority(care.dyad.events.Priority priority) {
        return Priority.valueOf(priority.name());
    }

    static @Nullable Contact contact(@Nullable ServiceContact service) {
        return service == null
                ? null
                : new Contact(service.getServiceId(), service.getName(), service.getEmail());
    }
}
