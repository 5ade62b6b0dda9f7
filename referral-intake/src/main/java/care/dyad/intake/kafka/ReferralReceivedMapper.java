package care.dyad.intake.kafka;

import care.dyad.events.ReferralReceived;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.ReceivedReferral;

import java.util.UUID;

/** A referral that was received, as routing may know it. */
final class ReferralReceivedMapper {

    private static final long FIRST = 1;

    private ReferralReceivedMapper() {}

    static ReferralReceived event(UUID eventId, ReceivedReferral referral) {
        Receipt receipt = referral.receipt();
        return ReferralReceived.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(receipt.receivedAt())
                .setReferralId(receipt.id().value())
                .setSequence(FIRST)
                .setReference(receipt.reference().value())
                .setReceivedAt(receipt.receivedAt())
                .setReceivedDate(referral.receivedDate())
                .setFacts(ReferralFactsMapper.facts(referral))
                .build();
    }
}
