package care.dyad.pathway.rebuild.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.Withdrawal;

import java.time.Instant;
import java.util.UUID;

/** What a topic tells of a referral. */
public sealed interface Fact {

    /** The referral. */
    UUID referralId();

    /** Triage decided on it. */
    record Triaged(TriagedReferral referral) implements Fact {

        @Override
        public UUID referralId() {
            return referral.referralId();
        }
    }

    /** The referrer took it back. */
    record Withdrawn(Withdrawal withdrawal) implements Fact {

        @Override
        public UUID referralId() {
            return withdrawal.referralId();
        }
    }

    /**
     * Something happened to its case.
     *
     * @param sequence position among the events of the case, from 1
     * @param at when, UTC
     */
    record OfCase(UUID referralId, long sequence, Instant at, CaseNews news) implements Fact {}

    /**
     * Something happened to one of its clocks.
     *
     * @param sequence position among the events of its clocks, from 1
     * @param at when, UTC
     * @param complete false when the event is from before the reminders of a clock were told
     */
    record OfClock(long sequence, Instant at, ClockEvent event, boolean complete) implements Fact {

        @Override
        public UUID referralId() {
            return event.episode().referralId();
        }
    }
}
