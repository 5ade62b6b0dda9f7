package care.dyad.pathway.episodes.kafka;

import care.dyad.events.CaseRevised;
import care.dyad.events.EpisodeStanding;
import care.dyad.events.Muting;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.RecordedReview;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.Mute;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Review;
import care.dyad.pathway.reviews.domain.ReviewDecision;
import care.dyad.pathway.reviews.domain.SecondOpinion;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** Writes how a case stands, for whoever rebuilds it: no word of a reviewer is in it. */
final class RevisionMapper {

    private RevisionMapper() {}

    static CaseRevised revised(UUID id, Occurrence<?> o, CaseEvent.CaseRevised e) {
        CaseStanding standing = e.standing();
        return CaseRevised.newBuilder()
                .setEventId(id)
                .setOccurredAt(o.at())
                .setReferralId(standing.referralId())
                .setSequence(o.sequence())
                .setReference(standing.reference())
                .setReceivedAt(standing.receivedAt())
                .setVersion(standing.version())
                .setClockSequence(standing.clockEvents())
                .setPriority(Priority.valueOf(standing.priority().name()))
                .setAreaCode(code(standing.area()))
                .setTriagedEventId(standing.triagedEventId())
                .setWithdrawal(standing.withdrawal() == null ? null : standing.withdrawal().name())
                .setConcernOwner(standing.concernOwner())
                .setMute(muting(standing.mute()))
                .setEpisodes(standing.episodes().stream().map(RevisionMapper::episode).toList())
                .setAct(e.act() == null ? null : RecordedActMapper.written(e.act()))
                .setReview(e.review() == null ? null : review(e.review()))
                .build();
    }

    private static @Nullable String code(@Nullable AreaCode area) {
        return area == null ? null : area.code();
    }

    private static @Nullable Muting muting(@Nullable Mute mute) {
        return mute == null
                ? null
                : Muting.newBuilder()
                        .setReason(care.dyad.events.MuteReason.valueOf(mute.reason().name()))
                        .setBy(mute.by())
                        .setEffectiveAt(mute.effectiveAt())
                        .setRecordedAt(mute.recordedAt())
                        .build();
    }

    private static EpisodeStanding episode(Episode episode) {
        StaffAct.Assessment seen = episode.assessment();
        return EpisodeStanding.newBuilder()
                .setEpisodeId(episode.about().episodeId())
                .setPathway(Pathway.valueOf(episode.about().pathway().name()))
                .setState(episode.state().name())
                .setService(ServiceContacts.of(episode.about().service()))
                .setAttendedAt(seen == null ? null : seen.attendedAt())
                .setAttendance(seen == null ? null : seen.attendance())
                .setMechanism(seen == null ? null : seen.mechanism())
                .setInterventionAt(episode.interventionAt())
                .setAssignedTo(episode.assignedTo())
                .build();
    }

    private static RecordedReview review(Review review) {
        SecondOpinion second = review.second();
        return RecordedReview.newBuilder()
                .setReviewId(review.id())
                .setKind(review.kind().name())
                .setState(review.state().name())
                .setDecision(review.request().decision().getClass().getSimpleName())
                .setPathways(
                        review.pathways().stream().map(one -> Pathway.valueOf(one.name())).toList())
                .setPriority(Priority.valueOf(review.priority().name()))
                .setAreaCode(area(review.request().decision()))
                .setRedirectReason(redirectReason(review.request().decision()))
                .setGround(review.request().ground().name())
                .setBy(review.request().by())
                .setEffectiveAt(review.effectiveAt())
                .setRecordedAt(review.recordedAt())
                .setSecondBy(second == null ? null : second.by())
                .setSecondEffectiveAt(second == null ? null : second.effectiveAt())
                .setSecondRecordedAt(second == null ? null : second.recordedAt())
                .build();
    }

    private static @Nullable String area(ReviewDecision decision) {
        return switch (decision) {
            case ReviewDecision.Confirm confirm -> code(confirm.area());
            case ReviewDecision.Change change -> code(change.area());
            case ReviewDecision.Redirect _, ReviewDecision.CloseWithdrawn _ -> null;
            case ReviewDecision.KeepOpen _ -> null;
        };
    }

    private static @Nullable String redirectReason(ReviewDecision decision) {
        return decision instanceof ReviewDecision.Redirect to ? to.reason().name() : null;
    }
}
