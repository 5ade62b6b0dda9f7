package care.dyad.notification.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.Senders;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Queues what teams are told about deadlines. */
@Component
class SlaEventsListener {

    private final EventBatches batches;
    private final FollowNews followNews;
    private final Replays replays;
    private final Senders senders;

    SlaEventsListener(
            EventBatches batches, FollowNews followNews, Replays replays, Senders senders) {
        this.batches = batches;
        this.followNews = followNews;
        this.replays = replays;
        this.senders = senders;
    }

    @KafkaListener(topics = Topics.SLA_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(
                batch, event -> replays.news(event, SlaEventsMapper::news), followNews::follow);
        senders.wake();
    }
}
