package care.dyad.intake.kafka;

import care.dyad.events.ClockKind;
import care.dyad.events.SlaBreached;
import care.dyad.events.SlaClockReanchored;
import care.dyad.events.SlaClockStarted;
import care.dyad.events.SlaMet;
import care.dyad.intake.domain.Deadline;
import care.dyad.intake.domain.DeadlineState;
import care.dyad.messaging.IncomingEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the events about deadlines mean to the referrer; a deadline that comes near means nothing,
 * nor does the 42 days to treatment, which is counted and promised to nobody.
 */
final class SlaEventMapper {

    /** A clock that an event is about. */
    private record About(UUID referral, UUID episode, long sequence, ClockKind clock) {}

    private SlaEventMapper() {}

    /** How the deadline stands, or empty when the event changes nothing for the referrer. */
    static Optional<Deadline> deadline(IncomingEvent incoming) {
        return standing(incoming).filter(one -> !one.clock().equals(ClockKind.TREATMENT.name()));
    }

    private static Optional<Deadline> standing(IncomingEvent incoming) {
        return switch (incoming.event()) {
            case SlaClockStarted e -> Optional.of(started(e));
            case SlaClockReanchored e -> Optional.of(moved(e));
            case SlaBreached e -> Optional.of(breached(e));
            case SlaMet e -> Optional.of(met(e));
            default -> Optional.empty();
        };
    }

    private static Deadline started(SlaClockStarted e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getClock());
        return deadline(about, e.getDueAt(), null, DeadlineState.RUNNING);
    }

    private static Deadline moved(SlaClockReanchored e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getClock());
        return deadline(about, e.getDueAt(), e.getPreviousDueAt(), DeadlineState.RUNNING);
    }

    private static Deadline breached(SlaBreached e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getClock());
        return deadline(about, e.getDueAt(), null, DeadlineState.OVERDUE);
    }

    private static Deadline met(SlaMet e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getClock());
        return deadline(about, e.getDueAt(), null, DeadlineState.MET);
    }

    private static Deadline deadline(
            About about, Instant dueAt, @Nullable Instant previous, DeadlineState state) {
        return new Deadline(
                Required.referral(about.referral()),
                Required.id(about.episode()),
                about.clock().name(),
                Required.sequence(about.sequence()),
                Required.time(dueAt),
                previous,
                state);
    }
}
