package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ReferralWithdrawn;
import care.dyad.messaging.EventBatches;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.Required;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalState;
import care.dyad.pathway.reviews.application.TakeWithdrawals;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Takes in what referrers took back; the rest of the topic is for triage. */
@Component
class ReferralWithdrawnListener {

    private final EventBatches batches;
    private final TakeWithdrawals takeWithdrawals;

    ReferralWithdrawnListener(EventBatches batches, TakeWithdrawals takeWithdrawals) {
        this.batches = batches;
        this.takeWithdrawals = takeWithdrawals;
    }

    @KafkaListener(topics = Topics.REFERRAL_RECEIVED)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, ReferralWithdrawnListener::withdrawal, takeWithdrawals::take);
    }

    static Optional<Withdrawal> withdrawal(IncomingEvent incoming) {
        return incoming.event() instanceof ReferralWithdrawn event
                ? Optional.of(withdrawal(event, incoming))
                : Optional.empty();
    }

    private static Withdrawal withdrawal(ReferralWithdrawn event, IncomingEvent incoming) {
        Required.require(
                event.getReferralId().toString().equals(incoming.key()), "KEY_IS_NOT_REFERRAL_ID");
        return new Withdrawal(
                Required.id(event.getEventId(), "EVENT_ID_MISSING"),
                incoming.headers().traceparent(),
                Required.id(event.getReferralId(), "REFERRAL_ID_MISSING"),
                Required.text(event.getReason(), "REASON_MISSING"),
                Required.time(event.getOccurredAt(), "OCCURRED_AT_MISSING"),
                WithdrawalState.BEFORE_TRIAGE);
    }
}
