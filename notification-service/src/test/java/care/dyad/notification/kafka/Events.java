package care.dyad.notification.kafka;

import care.dyad.events.ClockKind;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.MuteReason;
import care.dyad.events.Pathway;
import care.dyad.events.PathwayMuted;
import care.dyad.events.PathwayUnmuted;
import care.dyad.events.Priority;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ServiceContact;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaDueSoon;
import care.dyad.events.SlaMet;
import care.dyad.events.TriageReviewed;
import care.dyad.messaging.EventHeaders;
import care.dyad.messaging.EventTypes;
import care.dyad.messaging.IncomingEvent;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events to test with. */
final class Events {

    static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    static final Instant DUE = Instant.parse("2026-12-05T00:00:00Z");
    static final ServiceContact TEAM =
            new ServiceContact("spmht", "Specialist perinatal team", "spmht@nhs.example");
    static final ServiceContact DESK =
            new ServiceContact("desk", "Triage desk", "desk@nhs.example");

    static {
        // As the running service does: Avro makes no class that it was not told to trust.
        new EventTypes("care.dyad.events");
    }

    private Events() {}

    static IncomingEvent incoming(UUID id, SpecificRecord event, @Nullable String replayId) {
        String type = event.getSchema().getFullName();
        var headers = new EventHeaders(id, "pathway-service", type, AT, "00-trace", replayId);
        return new IncomingEvent(headers, "key", AT, event);
    }

    static EpisodeOpened.Builder opened(UUID id, UUID referral) {
        return EpisodeOpened.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(1)
                .setReference("DYAD-1")
                .setEpisodeId(UUID.randomUUID())
                .setPathway(Pathway.SPECIALIST_PERINATAL)
                .setService(TEAM)
                .setPriority(Priority.ROUTINE)
                .setDueAt(DUE)
                .setTell(List.of(TEAM));
    }

    static EpisodeClosed.Builder closed(UUID id, UUID referral, String reason) {
        return EpisodeClosed.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(2)
                .setReference("DYAD-1")
                .setPriority(Priority.ROUTINE)
                .setService(TEAM)
                .setReason(reason)
                .setTell(List.of(TEAM));
    }

    static ReferralUnderReview.Builder underReview(UUID id, UUID referral) {
        return ReferralUnderReview.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(1)
                .setReference("DYAD-1")
                .setPriority(Priority.URGENT)
                .setDueAt(DUE)
                .setTell(List.of(DESK));
    }

    static ReferralRedirected.Builder redirected(UUID id, UUID referral) {
        return ReferralRedirected.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(1)
                .setReference("DYAD-1")
                .setAdvice("Talking Therapies");
    }

    static ServiceGapRecorded.Builder gap(UUID id, UUID referral) {
        return ServiceGapRecorded.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(1)
                .setReference("DYAD-1");
    }

    static SlaDueSoon.Builder dueSoon(UUID id, UUID referral) {
        return SlaDueSoon.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(1)
                .setReference("DYAD-1")
                .setEpisodeId(UUID.randomUUID())
                .setPathway(Pathway.SPECIALIST_PERINATAL)
                .setService(TEAM)
                .setPriority(Priority.ROUTINE)
                .setClock(ClockKind.ASSESSMENT)
                .setStartedAt(AT)
                .setDueAt(DUE)
                .setTell(List.of(TEAM));
    }

    static SlaBreached.Builder breached(UUID id, UUID referral) {
        return SlaBreached.newBuilder()
                .setEventId(id)
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(2)
                .setReference("DYAD-1")
                .setEpisodeId(UUID.randomUUID())
                .setPathway(Pathway.SPECIALIST_PERINATAL)
                .setService(TEAM)
                .setPriority(Priority.EMERGENCY)
                .setClock(ClockKind.EMERGENCY_RESPONSE)
                .setStartedAt(AT)
                .setDueAt(DUE)
                .setTell(List.of(TEAM, DESK));
    }

    static EpisodeAccepted accepted(UUID referral, UUID episode) {
        return EpisodeAccepted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setReferralId(referral)
                .setEpisodeId(episode)
                .build();
    }

    static TriageReviewed reviewed(UUID referral) {
        return TriageReviewed.newBuilder()
                .setEventId(UUID.randomUUID())
                .setReferralId(referral)
                .build();
    }

    static PathwayMuted muted(UUID referral) {
        return PathwayMuted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(4)
                .setReason(MuteReason.LOSS)
                .build();
    }

    static PathwayUnmuted unmuted(UUID referral) {
        return PathwayUnmuted.newBuilder()
                .setEventId(UUID.randomUUID())
                .setOccurredAt(AT)
                .setReferralId(referral)
                .setSequence(5)
                .build();
    }

    static SlaMet met(UUID id, UUID referral, UUID episode, boolean inTime) {
        return SlaMet.newBuilder()
                .setEventId(id)
                .setReferralId(referral)
                .setReference("DYAD-1")
                .setEpisodeId(episode)
                .setService(TEAM)
                .setPriority(Priority.ROUTINE)
                .setClock(ClockKind.ASSESSMENT)
                .setDueAt(DUE)
                .setInTime(inTime)
                .build();
    }
}
