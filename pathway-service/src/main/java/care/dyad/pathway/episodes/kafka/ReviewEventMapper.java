package care.dyad.pathway.episodes.kafka;

import care.dyad.events.EpisodeClosed;
import care.dyad.events.IdentityErased;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.TriageReviewed;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;

import java.util.UUID;

/** Writes what a person decided and what ended by it: codes only, no words of a person. */
final class ReviewEventMapper {

    private ReviewEventMapper() {}

    static TriageReviewed reviewed(UUID id, Occurrence<?> o, CaseEvent.TriageReviewed e) {
        return TriageReviewed.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .setSecondedBy(e.secondedBy())
                .setPathways(
                        e.pathways().stream()
                                .map(pathway -> Pathway.valueOf(pathway.name()))
                                .toList())
                .setPriority(Priority.valueOf(e.priority().name()))
                .setReason(e.ground())
                .build();
    }

    static IdentityErased erased(UUID id, Occurrence<?> o, CaseEvent.IdentityErased e) {
        return IdentityErased.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setPriority(Priority.valueOf(e.priority().name()))
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }

    static EpisodeClosed closed(UUID id, Occurrence<?> o, CaseEvent.EpisodeClosed e) {
        return EpisodeClosed.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .setReason(e.reason().name())
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }
}
