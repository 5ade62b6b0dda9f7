package care.dyad.pathway.episodes.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.pathway.reviews.application.TakeTriageDecisions;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes in what triage decided. */
@Component
class ReferralTriagedListener {

    private final EventBatches batches;
    private final TakeTriageDecisions takeTriageDecisions;

    ReferralTriagedListener(EventBatches batches, TakeTriageDecisions takeTriageDecisions) {
        this.batches = batches;
        this.takeTriageDecisions = takeTriageDecisions;
    }

    @KafkaListener(topics = Topics.REFERRAL_TRIAGED)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, ReferralTriagedMapper::toReferral, takeTriageDecisions::take);
    }
}
