package care.dyad.triage.kafka;

import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

import java.util.List;

/** Answers a poll batch inside the transaction that the container began for it. */
@Component
class ReferralReceivedListener {

    private final Answers answers;
    private final KafkaOperations<String, byte[]> kafka;

    ReferralReceivedListener(Answers answers, KafkaOperations<String, byte[]> kafka) {
        this.answers = answers;
        this.kafka = kafka;
    }

    /** A failed send fails the commit, and with it the batch. */
    @KafkaListener(topics = Topics.REFERRAL_RECEIVED)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batch.stream().flatMap(record -> answers.to(record).stream()).forEach(kafka::send);
    }
}
