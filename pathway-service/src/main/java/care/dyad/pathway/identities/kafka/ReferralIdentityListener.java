package care.dyad.pathway.identities.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.pathway.identities.application.KeepIdentities;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes in identities and their erasures. */
@Component
class ReferralIdentityListener {

    private final EventBatches batches;
    private final KeepIdentities keepIdentities;

    ReferralIdentityListener(EventBatches batches, KeepIdentities keepIdentities) {
        this.batches = batches;
        this.keepIdentities = keepIdentities;
    }

    @KafkaListener(topics = Topics.REFERRAL_IDENTITIES)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, ReferralIdentityMapper::toChange, keepIdentities::keep);
    }
}
