package care.dyad.pathway.episodes.kafka;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.GapReason;
import care.dyad.events.InterventionStarted;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.RedirectReason;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ReviewReason;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Writes the events of cases and episodes. */
final class CaseEventMapper {

    private CaseEventMapper() {}

    static SpecificRecord toAvro(UUID id, Occurrence<CaseEvent> o) {
        return switch (o.event()) {
            case CaseEvent.ReferralUnderReview e -> underReview(id, o, e);
            case CaseEvent.ReferralRedirected e -> redirected(id, o, e);
            case CaseEvent.ServiceGapRecorded e -> gap(id, o, e);
            case CaseEvent.EpisodeProposed e -> proposed(id, o, e);
            case CaseEvent.EpisodeOpened e -> opened(id, o, e);
            case CaseEvent.TriageReviewed e -> ReviewEventMapper.reviewed(id, o, e);
            case CaseEvent.EpisodeClosed e -> ReviewEventMapper.closed(id, o, e);
            case CaseEvent.IdentityErased e -> ReviewEventMapper.erased(id, o, e);
            case CaseEvent.EpisodeDeclined e -> ActEventMapper.declined(id, o, e);
            case CaseEvent.EpisodeRedirected e -> ActEventMapper.redirected(id, o, e);
            case CaseEvent.ContactMissed e -> ActEventMapper.missed(id, o, e);
            case CaseEvent.EpisodeAssigned e -> ActEventMapper.assigned(id, o, e);
            case CaseEvent.ConcernOwnerNamed e -> ActEventMapper.owned(id, o, e);
            case CaseEvent.CareRecorded e -> ActEventMapper.recorded(id, o, e);
            case CaseEvent.PathwayMuted e -> MuteEventMapper.muted(id, o, e);
            case CaseEvent.PathwayUnmuted e -> MuteEventMapper.unmuted(id, o, e);
            case CaseEvent.CaseRevised e -> RevisionMapper.revised(id, o, e);
            case CaseEvent.EpisodeAccepted e -> accepted(id, o, e);
            case CaseEvent.AssessmentAttended e -> attended(id, o, e);
            case CaseEvent.InterventionStarted e -> started(id, o, e);
        };
    }

    private static ReferralUnderReview underReview(
            UUID id, Occurrence<?> o, CaseEvent.ReferralUnderReview e) {
        return ReferralUnderReview.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setPriority(Priority.valueOf(e.priority().name()))
                .setProposedPathways(e.proposed().stream().map(CaseEventMapper::pathway).toList())
                .setReasons(e.reasons().stream().map(r -> ReviewReason.valueOf(r.name())).toList())
                .setDueAt(e.dueAt())
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }

    private static ReferralRedirected redirected(
            UUID id, Occurrence<?> o, CaseEvent.ReferralRedirected e) {
        return ReferralRedirected.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setReasons(
                        e.reasons().stream().map(r -> RedirectReason.valueOf(r.name())).toList())
                .setAdvice(e.advice())
                .setTell(List.of())
                .build();
    }

    private static ServiceGapRecorded gap(
            UUID id, Occurrence<?> o, CaseEvent.ServiceGapRecorded e) {
        return ServiceGapRecorded.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.referralId())
                .setSequence(o.sequence())
                .setReference(e.reference())
                .setPathway(pathway(e.gap().pathway()))
                .setAreaCode(e.gap().area().code())
                .setReason(GapReason.valueOf(e.gap().reason().name()))
                .setFallback(fallback(e.gap().fallback()))
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }

    private static EpisodeProposed proposed(UUID id, Occurrence<?> o, CaseEvent.EpisodeProposed e) {
        return EpisodeProposed.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setDueAt(e.dueAt())
                .build();
    }

    private static EpisodeOpened opened(UUID id, Occurrence<?> o, CaseEvent.EpisodeOpened e) {
        return EpisodeOpened.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setDueAt(e.dueAt())
                .setTell(ServiceContacts.of(e.tell()))
                .build();
    }

    private static EpisodeAccepted accepted(UUID id, Occurrence<?> o, CaseEvent.EpisodeAccepted e) {
        return EpisodeAccepted.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .build();
    }

    private static AssessmentAttended attended(
            UUID id, Occurrence<?> o, CaseEvent.AssessmentAttended e) {
        return AssessmentAttended.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .setAttendance(e.assessment().attendance())
                .setMechanism(e.assessment().mechanism())
                .build();
    }

    private static InterventionStarted started(
            UUID id, Occurrence<?> o, CaseEvent.InterventionStarted e) {
        return InterventionStarted.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(e.episode().referralId())
                .setSequence(o.sequence())
                .setReference(e.episode().reference())
                .setEpisodeId(e.episode().episodeId())
                .setPathway(Pathway.valueOf(e.episode().pathway().name()))
                .setService(ServiceContacts.of(e.episode().service()))
                .setPriority(Priority.valueOf(e.episode().priority().name()))
                .setBy(e.record().by())
                .setEffectiveAt(e.record().effectiveAt())
                .setRecordedAt(e.record().recordedAt())
                .build();
    }

    private static Pathway pathway(care.dyad.pathway.directory.domain.Pathway pathway) {
        return Pathway.valueOf(pathway.name());
    }

    private static @Nullable Pathway fallback(
            care.dyad.pathway.directory.domain.@Nullable Pathway pathway) {
        return pathway == null ? null : pathway(pathway);
    }
}
