package care.dyad.intake.kafka;

import care.dyad.intake.application.ReferralEvents;
import care.dyad.intake.application.Trace;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.messaging.AfterCommit;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

@Component
class ReferralOutbox implements ReferralEvents {

    /** There is one event of each type for a referral, so nothing has to be told apart. */
    private static final String ONLY_ONE = "";

    private final Outbox outbox;
    private final Counter takenIn;
    private final Counter refused;

    ReferralOutbox(Outbox outbox, MeterRegistry meters) {
        this.outbox = outbox;
        takenIn =
                Counter.builder("dyad.referrals.received")
                        .description("Referrals that were taken in; a repeat is none")
                        .register(meters);
        refused =
                Counter.builder("dyad.referrals.refused")
                        .description("Submissions that were refused for what they say")
                        .register(meters);
    }

    @Override
    public void received(ReceivedReferral referral, Trace trace) {
        Receipt receipt = referral.receipt();
        UUID identity = eventId(receipt, "ReferralIdentity");
        UUID received = eventId(receipt, "ReferralReceived");
        outbox.append(
                List.of(
                        outgoing(
                                Topics.REFERRAL_IDENTITIES,
                                identity,
                                receipt,
                                ReferralIdentityMapper.event(identity, referral),
                                trace),
                        outgoing(
                                Topics.REFERRAL_RECEIVED,
                                received,
                                receipt,
                                ReferralReceivedMapper.event(received, referral),
                                trace)));
        AfterCommit.run(takenIn::increment);
    }

    @Override
    public void refused() {
        refused.increment();
    }

    private static UUID eventId(Receipt receipt, String type) {
        return EventIds.derived(receipt.id().value(), type, ONLY_ONE);
    }

    private static OutgoingEvent outgoing(
            String topic, UUID eventId, Receipt receipt, SpecificRecord event, Trace trace) {
        return new OutgoingEvent(
                topic,
                receipt.id().toString(),
                eventId,
                receipt.receivedAt(),
                event,
                trace.parent());
    }
}
