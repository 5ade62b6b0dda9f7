package care.dyad.pathway.notifications.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.pathway.notifications.application.KeepNotificationEvents;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes in what became of messages. */
@Component
class NotificationEventListener {

    private final EventBatches batches;
    private final KeepNotificationEvents keepNotificationEvents;

    NotificationEventListener(EventBatches batches, KeepNotificationEvents keepNotificationEvents) {
        this.batches = batches;
        this.keepNotificationEvents = keepNotificationEvents;
    }

    @KafkaListener(topics = Topics.NOTIFICATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, NotificationEventMapper::toEvent, keepNotificationEvents::keep);
    }
}
