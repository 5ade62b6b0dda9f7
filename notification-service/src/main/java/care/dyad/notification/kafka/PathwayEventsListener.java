package care.dyad.notification.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.Senders;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Queues what teams are told about cases. */
@Component
class PathwayEventsListener {

    private final EventBatches batches;
    private final FollowNews followNews;
    private final Replays replays;
    private final Senders senders;

    PathwayEventsListener(
            EventBatches batches, FollowNews followNews, Replays replays, Senders senders) {
        this.batches = batches;
        this.followNews = followNews;
        this.replays = replays;
        this.senders = senders;
    }

    @KafkaListener(topics = Topics.PATHWAY_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(
                batch, event -> replays.news(event, PathwayEventsMapper::news), followNews::follow);
        senders.wake();
    }
}
