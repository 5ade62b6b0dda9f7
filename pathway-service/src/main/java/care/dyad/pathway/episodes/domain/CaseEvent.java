package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.reviews.domain.Review;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened to a referral or one of its episodes. */
public sealed interface CaseEvent {

    /** The referral. */
    UUID referralId();

    /** A clinician has to look; {@code dueAt} is the earliest deadline, null when none runs. */
    record ReferralUnderReview(
            UUID referralId,
            String reference,
            Priority priority,
            List<Pathway> proposed,
            List<ReviewReason> reasons,
            @Nullable Instant dueAt,
            List<Contact> tell)
            implements CaseEvent {}

    /** The referral is not for these pathways. */
    record ReferralRedirected(
            UUID referralId, String reference, List<RedirectReason> reasons, String advice)
            implements CaseEvent {}

    /** A pathway has no service. */
    record ServiceGapRecorded(UUID referralId, String reference, ServiceGap gap, List<Contact> tell)
            implements CaseEvent {}

    /**
     * A clinician decided on a referral under review.
     *
     * @param record who decided
     * @param secondedBy account of the second person; null when none was needed
     * @param pathways pathways decided; empty with a redirect
     * @param priority priority decided
     * @param ground coded reason
     */
    record TriageReviewed(
            UUID referralId,
            String reference,
            Record record,
            @Nullable String secondedBy,
            List<Pathway> pathways,
            Priority priority,
            String ground)
            implements CaseEvent {}

    /** Who it is about was erased; whoever was about to contact the mother is told. */
    record IdentityErased(UUID referralId, String reference, Priority priority, List<Contact> tell)
            implements CaseEvent {}

    /** Baby-worded messages stop for this pregnancy; its episodes and clocks go on. */
    record PathwayMuted(UUID referralId, String reference, Record record, MuteReason reason)
            implements CaseEvent {}

    /** Muting the pregnancy was undone. */
    record PathwayUnmuted(UUID referralId, String reference, Record record) implements CaseEvent {}

    /**
     * Something changed the case after it was opened, and this is how it stands now.
     *
     * @param act the act of staff that did it; null when something else did
     * @param review the review that did it, or was overtaken; null without one
     */
    record CaseRevised(CaseStanding standing, @Nullable ActOfEpisode act, @Nullable Review review)
            implements CaseEvent {

        @Override
        public UUID referralId() {
            return standing.referralId();
        }
    }

    /** Something that happened to one episode. */
    sealed interface OfEpisode extends CaseEvent {

        /** The episode. */
        TimedEpisode episode();

        @Override
        default UUID referralId() {
            return episode().referralId();
        }
    }

    /** An episode waits for a clinician; {@code dueAt} is its earliest deadline. */
    record EpisodeProposed(TimedEpisode episode, @Nullable Instant dueAt) implements OfEpisode {}

    /** An episode was opened at a service; {@code dueAt} is its earliest deadline. */
    record EpisodeOpened(TimedEpisode episode, @Nullable Instant dueAt, List<Contact> tell)
            implements OfEpisode {}

    /** The episode ended; the reason is a code. The team that had it is told. */
    record EpisodeClosed(
            TimedEpisode episode, Record record, CloseReason reason, List<Contact> tell)
            implements OfEpisode {}

    /** The service declined the episode; {@code betterPlace} is where to go instead. */
    record EpisodeDeclined(
            TimedEpisode episode, Record record, DepartureReason reason, String betterPlace)
            implements OfEpisode {}

    /**
     * The episode left its team.
     *
     * @param episode the episode as it is now
     * @param from the service that had it
     * @param to the service that takes over; null for a place outside the directory
     * @param betterPlace that place, in words for the referrer; empty with a service
     */
    record EpisodeRedirected(
            TimedEpisode episode,
            @Nullable Contact from,
            Record record,
            DepartureReason reason,
            @Nullable Contact to,
            String betterPlace)
            implements OfEpisode {}

    /** A contact did not take place; with a safeguarding concern the referrer is told. */
    record ContactMissed(
            TimedEpisode episode, Record record, MissedAttendance attendance, boolean concern)
            implements OfEpisode {}

    /** Somebody of the team takes care of the episode. */
    record EpisodeAssigned(TimedEpisode episode, Record record, String account)
            implements OfEpisode {}

    /** Somebody is the named owner of the safeguarding concern of the referral. */
    record ConcernOwnerNamed(TimedEpisode episode, Record record, String account)
            implements OfEpisode {}

    /** The team recorded what it did: codes and numbers only. */
    record CareRecorded(
            TimedEpisode episode, Record record, CareKind kind, String code, List<Integer> ratings)
            implements OfEpisode {}

    /** The service accepted the episode. */
    record EpisodeAccepted(TimedEpisode episode, Record record) implements OfEpisode {}

    /** The mother attended the assessment. */
    record AssessmentAttended(TimedEpisode episode, Record record, StaffAct.Assessment assessment)
            implements OfEpisode {}

    /** The intervention began. */
    record InterventionStarted(TimedEpisode episode, Record record) implements OfEpisode {}

    /**
     * Who recorded what, when.
     *
     * @param by account of the member of staff; empty when the referrer did it
     * @param effectiveAt when it happened in the world, UTC
     * @param recordedAt when it was recorded, UTC
     */
    record Record(String by, Instant effectiveAt, Instant recordedAt) {}
}
