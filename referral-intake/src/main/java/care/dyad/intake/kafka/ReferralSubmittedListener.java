package care.dyad.intake.kafka;

import care.dyad.intake.application.ReceiveSubmissions;
import care.dyad.messaging.EventBatches;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
class ReferralSubmittedListener {

    private final EventBatches batches;
    private final ReferralSubmittedMapper mapper;
    private final ReceiveSubmissions receiveSubmissions;

    ReferralSubmittedListener(
            EventBatches batches,
            ReferralSubmittedMapper mapper,
            ReceiveSubmissions receiveSubmissions) {
        this.batches = batches;
        this.mapper = mapper;
        this.receiveSubmissions = receiveSubmissions;
    }

    @KafkaListener(topicPattern = "#{@submissionTopics.pattern()}")
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(
                batch,
                mapper::submission,
                receiveSubmissions::receive,
                receiveSubmissions::refuseOtherContent);
    }
}
