package care.dyad.intake.kafka;

import care.dyad.intake.application.FollowPathway;
import care.dyad.messaging.EventBatches;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

@Component
class PathwayEventsListener {

    private final EventBatches batches;
    private final FollowPathway followPathway;

    PathwayEventsListener(EventBatches batches, FollowPathway followPathway) {
        this.batches = batches;
        this.followPathway = followPathway;
    }

    @KafkaListener(topics = Topics.PATHWAY_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, PathwayEventMapper::news, followPathway::follow);
    }
}
