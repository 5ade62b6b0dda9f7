package care.dyad.triage.kafka;

import care.dyad.events.ReferralAmended;
import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferralReceived;
import care.dyad.messaging.UnreadableEvent;

import org.apache.avro.specific.SpecificRecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A referral that was received or amended: what a decision follows from. */
record Cause(
        UUID eventId,
        Instant occurredAt,
        UUID referralId,
        long sequence,
        String reference,
        Instant receivedAt,
        LocalDate receivedDate,
        ReferralFacts facts) {

    private static final UUID NIL = new UUID(0, 0);

    /** Avro fills what an event lacks with defaults; these are values that no event can have. */
    Cause {
        require(!eventId.equals(NIL), "MISSING_EVENT_ID");
        require(!occurredAt.equals(Instant.EPOCH), "MISSING_OCCURRED_AT");
        require(!referralId.equals(NIL), "MISSING_REFERRAL_ID");
        require(sequence > 0, "MISSING_SEQUENCE");
        require(!reference.isEmpty(), "MISSING_REFERENCE");
        require(!receivedAt.equals(Instant.EPOCH), "MISSING_RECEIVED_AT");
        require(!receivedDate.equals(LocalDate.EPOCH), "MISSING_RECEIVED_DATE");
    }

    /**
     * The cause that an event is; empty for an event that is none, such as a withdrawal.
     *
     * @throws UnreadableEvent when the event lacks a value
     */
    static Optional<Cause> of(SpecificRecord event) {
        return switch (event) {
            case ReferralReceived received -> Optional.of(received(received));
            case ReferralAmended amended -> Optional.of(amended(amended));
            default -> Optional.empty();
        };
    }

    private static Cause received(ReferralReceived event) {
        return new Cause(
                event.getEventId(),
                event.getOccurredAt(),
                event.getReferralId(),
                event.getSequence(),
                event.getReference(),
                event.getReceivedAt(),
                event.getReceivedDate(),
                event.getFacts());
    }

    private static Cause amended(ReferralAmended event) {
        return new Cause(
                event.getEventId(),
                event.getOccurredAt(),
                event.getReferralId(),
                event.getSequence(),
                event.getReference(),
                event.getReceivedAt(),
                event.getReceivedDate(),
                event.getFacts());
    }

    private static void require(boolean present, String code) {
        if (!present) {
            throw new UnreadableEvent(code, null);
        }
    }
}
