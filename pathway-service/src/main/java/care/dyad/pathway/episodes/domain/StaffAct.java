package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.reviews.domain.Note;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What a member of staff records about an episode. */
public sealed interface StaffAct {

    /** When it happened in the world, UTC; null when it happens as it is recorded. */
    @Nullable Instant effectiveAt();

    /** An act with which the episode leaves the team. */
    sealed interface Departure extends StaffAct {}

    /** The service takes the episode on. */
    record Acceptance(@Nullable Instant effectiveAt) implements StaffAct {}

    /**
     * The mother was seen.
     *
     * @param attendedAt when, UTC
     * @param attendance NHS Data Dictionary attendance code, 5 on time or 6 late but seen
     * @param mechanism NHS Data Dictionary consultation mechanism, for example 01 face to face
     */
    record Assessment(Instant attendedAt, String attendance, String mechanism) implements StaffAct {

        @Override
        public Instant effectiveAt() {
            return attendedAt;
        }
    }

    /**
     * The intervention began.
     *
     * @param startedAt when, UTC
     */
    record Intervention(Instant startedAt) implements StaffAct {

        @Override
        public Instant effectiveAt() {
            return startedAt;
        }
    }

    /**
     * The service does not take the episode.
     *
     * @param reason why, coded
     * @param betterPlace where to go instead, in words for the referrer
     */
    record Declination(DepartureReason reason, Note betterPlace, @Nullable Instant effectiveAt)
            implements Departure {}

    /**
     * Another service of the directory takes over, on the same pathway or a step up or down.
     *
     * @param reason why, coded
     * @param serviceId the service that it goes to
     */
    record HandOver(DepartureReason reason, String serviceId, @Nullable Instant effectiveAt)
            implements Departure {}

    /**
     * The mother is sent to a place outside the directory.
     *
     * @param reason why, coded
     * @param betterPlace where to go instead, in words for the referrer
     */
    record Redirection(DepartureReason reason, Note betterPlace, @Nullable Instant effectiveAt)
            implements Departure {}

    /**
     * The episode ends.
     *
     * @param reason one of those that staff may give
     */
    record Closure(CloseReason reason, @Nullable Instant effectiveAt) implements Departure {}

    /**
     * A contact did not take place; every clock runs on.
     *
     * @param contactAt for when it was arranged, UTC
     * @param attendance what happened
     */
    record MissedContact(Instant contactAt, MissedAttendance attendance) implements StaffAct {

        @Override
        public Instant effectiveAt() {
            return contactAt;
        }
    }

    /**
     * A member of the team takes care of the episode.
     *
     * @param account who
     */
    record Assignment(String account, @Nullable Instant effectiveAt) implements StaffAct {}

    /**
     * Somebody becomes the named owner of the safeguarding concern.
     *
     * @param account who
     */
    record ConcernOwner(String account, @Nullable Instant effectiveAt) implements StaffAct {}

    /**
     * Why a deadline was missed.
     *
     * @param clock which deadline
     * @param reason why, coded
     */
    record BreachExplanation(ClockKind clock, BreachReason reason, @Nullable Instant effectiveAt)
            implements StaffAct {}

    /**
     * A clock gets an earlier start: the referral had come before, by another way, or the start was
     * written down wrongly. No clock is ever made kinder.
     *
     * @param clock which deadline
     * @param startedAt its true start, UTC
     * @param reason why, coded
     */
    record Reanchoring(ClockKind clock, Instant startedAt, AnchorReason reason)
            implements StaffAct {

        @Override
        public @Nullable Instant effectiveAt() {
            return null;
        }
    }

    /**
     * What the team does, in the words of its pathway.
     *
     * @param kind what was recorded
     * @param code which one, of the codes of the kind; the account of a care co-ordinator
     * @param ratings of an Outcome Star, numbers only; empty for anything else
     * @param doneAt when, UTC
     */
    record CareEntry(CareKind kind, String code, List<Integer> ratings, Instant doneAt)
            implements StaffAct {

        public CareEntry {
            ratings = List.copyOf(ratings);
        }

        @Override
        public Instant effectiveAt() {
            return doneAt;
        }
    }
}
