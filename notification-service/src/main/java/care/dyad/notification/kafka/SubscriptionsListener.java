package care.dyad.notification.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.notification.application.FollowSubscriptions;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Follows whom to call. */
@Component
class SubscriptionsListener {

    private final EventBatches batches;
    private final FollowSubscriptions followSubscriptions;

    SubscriptionsListener(EventBatches batches, FollowSubscriptions followSubscriptions) {
        this.batches = batches;
        this.followSubscriptions = followSubscriptions;
    }

    @KafkaListener(topics = Topics.WEBHOOK_SUBSCRIPTIONS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, SubscriptionMapper::subscription, followSubscriptions::follow);
    }
}
