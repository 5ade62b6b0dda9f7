package care.dyad.intake.kafka;

import care.dyad.events.ReferralAmended;
import care.dyad.events.ReferralWithdrawn;
import care.dyad.intake.application.Change;
import care.dyad.intake.application.ChangeEvents;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;
import care.dyad.intake.domain.WithdrawalReason;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

@Component
class ChangeOutbox implements ChangeEvents {

    private final Outbox outbox;

    ChangeOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void amended(ReceivedReferral referral, Change change) {
        Receipt receipt = referral.receipt();
        UUID identity = eventId(receipt, "ReferralIdentity", change.identitySequence());
        UUID amended = eventId(receipt, "ReferralAmended", change.sequence());
        outbox.append(
                List.of(
                        outgoing(
                                Topics.REFERRAL_IDENTITIES,
                                identity,
                                receipt,
                                change,
                                ReferralIdentityMapper.corrected(identity, referral, change)),
                        outgoing(
                                Topics.REFERRAL_RECEIVED,
                                amended,
                                receipt,
                                change,
                                amended(amended, referral, change))));
    }

    @Override
    public void withdrawn(Receipt receipt, WithdrawalReason reason, Change change) {
        UUID id = eventId(receipt, "ReferralWithdrawn", change.sequence());
        var event =
                ReferralWithdrawn.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(change.at())
                        .setReferralId(receipt.id().value())
                        .setSequence(change.sequence())
                        .setReference(receipt.reference().value())
                        .setReason(reason.name())
                        .build();
        outbox.append(List.of(outgoing(Topics.REFERRAL_RECEIVED, id, receipt, change, event)));
    }

    private static ReferralAmended amended(UUID id, ReceivedReferral referral, Change change) {
        Receipt receipt = referral.receipt();
        return ReferralAmended.newBuilder()
                .setEventId(id)
                .setOccurredAt(change.at())
                .setReferralId(receipt.id().value())
                .setSequence(change.sequence())
                .setReference(receipt.reference().value())
                .setReceivedAt(receipt.receivedAt())
                .setReceivedDate(referral.receivedDate())
                .setFacts(ReferralFactsMapper.facts(referral))
                .build();
    }

    private static UUID eventId(Receipt receipt, String type, long sequence) {
        return EventIds.derived(receipt.id().value(), type, Long.toString(sequence));
    }

    private static OutgoingEvent outgoing(
            String topic, UUID id, Receipt receipt, Change change, SpecificRecord event) {
        return new OutgoingEvent(
                topic, receipt.id().toString(), id, change.at(), event, change.trace().parent());
    }
}
