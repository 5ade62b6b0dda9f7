package care.dyad.pathway.episodes.kafka;

import care.dyad.events.CaseRevised;
import care.dyad.events.EpisodeStanding;
import care.dyad.events.Muting;
import care.dyad.messaging.Required;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Mute;
import care.dyad.pathway.episodes.domain.MuteReason;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.episodes.domain.WithdrawalState;
import care.dyad.pathway.rebuild.domain.CaseNews;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Reads back how a case stands. */
final class RevisionReader {

    private RevisionReader() {}

    static CaseNews revised(CaseRevised e) {
        return new CaseNews.Revised(
                standing(e),
                e.getAct() == null ? null : RecordedActMapper.read(e.getAct()),
                e.getReview() == null ? null : RecordedReviewReader.review(e.getReview()));
    }

    private static CaseStanding standing(CaseRevised e) {
        return new CaseStanding(
                Told.referralId(e),
                Required.text(e.getReference(), "REFERENCE_MISSING"),
                Required.time(e.getReceivedAt(), "RECEIVED_AT_MISSING"),
                e.getVersion(),
                e.getClockSequence(),
                Required.id(e.getTriagedEventId(), "TRIAGED_EVENT_MISSING"),
                Told.priority(e.getPriority()),
                area(e.getAreaCode()),
                e.getConcernOwner(),
                mute(e.getMute()),
                e.getWithdrawal() == null ? null : WithdrawalState.valueOf(e.getWithdrawal()),
                e.getEpisodes().stream().map(episode -> episode(e, episode)).toList());
    }

    static @Nullable AreaCode area(@Nullable String code) {
        return code == null ? null : new AreaCode(code);
    }

    private static @Nullable Mute mute(@Nullable Muting told) {
        return told == null
                ? null
                : new Mute(
                        MuteReason.valueOf(told.getReason().name()),
                        told.getBy(),
                        told.getEffectiveAt(),
                        told.getRecordedAt());
    }

    private static Episode episode(CaseRevised of, EpisodeStanding told) {
        TimedEpisode about =
                new TimedEpisode(
                        of.getReferralId(),
                        of.getReference(),
                        Required.id(told.getEpisodeId(), "EPISODE_ID_MISSING"),
                        Told.pathway(told.getPathway()),
                        Told.contact(told.getService()),
                        Told.priority(of.getPriority()));
        return new Episode(
                about,
                of.getReceivedAt(),
                EpisodeState.valueOf(told.getState()),
                assessment(told),
                told.getInterventionAt(),
                told.getAssignedTo());
    }

    private static StaffAct.@Nullable Assessment assessment(EpisodeStanding told) {
        Instant attendedAt = told.getAttendedAt();
        return attendedAt == null
                ? null
                : new StaffAct.Assessment(attendedAt, told.getAttendance(), told.getMechanism());
    }
}
