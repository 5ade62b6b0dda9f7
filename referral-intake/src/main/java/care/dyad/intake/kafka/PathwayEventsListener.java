package care.dyad.intake.kafka;

import care.dyad.intake.application.FollowPathway;
import care.dyad.intake.application.News;
import care.dyad.intake.domain.PathwayNews;
import care.dyad.messaging.EventBatches;
import care.dyad.messaging.IncomingEvent;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

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
        batches.handle(batch, PathwayEventsListener::news, followPathway::follow);
    }

    private static Optional<News<PathwayNews>> news(IncomingEvent event) {
        return PathwayEventMapper.news(event)
                .map(one -> new News<>(one.referral(), one, event.headers().traceparent()));
    }
}
