package care.dyad.pathway.board.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.pathway.board.application.KeepReconciliation;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes in how many referrals are unaccounted for. */
@Component
class ReconciliationListener {

    private final EventBatches batches;
    private final KeepReconciliation keepReconciliation;

    ReconciliationListener(EventBatches batches, KeepReconciliation keepReconciliation) {
        this.batches = batches;
        this.keepReconciliation = keepReconciliation;
    }

    @KafkaListener(topics = Topics.REFERRAL_RECONCILIATIONS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, ReconciliationMapper::toUnaccounted, keepReconciliation::keep);
    }
}
