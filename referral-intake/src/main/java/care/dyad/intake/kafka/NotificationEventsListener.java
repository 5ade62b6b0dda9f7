package care.dyad.intake.kafka;

import care.dyad.intake.application.FollowDeliveries;
import care.dyad.messaging.EventBatches;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
class NotificationEventsListener {

    private final EventBatches batches;
    private final FollowDeliveries followDeliveries;

    NotificationEventsListener(EventBatches batches, FollowDeliveries followDeliveries) {
        this.batches = batches;
        this.followDeliveries = followDeliveries;
    }

    @KafkaListener(topics = Topics.NOTIFICATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, NotificationEventMapper::settled, followDeliveries::follow);
    }
}
