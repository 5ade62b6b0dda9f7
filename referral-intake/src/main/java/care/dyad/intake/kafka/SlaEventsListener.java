package care.dyad.intake.kafka;

import care.dyad.intake.application.FollowDeadlines;
import care.dyad.intake.application.News;
import care.dyad.intake.domain.Deadline;
import care.dyad.messaging.EventBatches;
import care.dyad.messaging.IncomingEvent;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

@Component
class SlaEventsListener {

    private final EventBatches batches;
    private final FollowDeadlines followDeadlines;

    SlaEventsListener(EventBatches batches, FollowDeadlines followDeadlines) {
        this.batches = batches;
        this.followDeadlines = followDeadlines;
    }

    @KafkaListener(topics = Topics.SLA_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, SlaEventsListener::news, followDeadlines::follow);
    }

    private static Optional<News<Deadline>> news(IncomingEvent event) {
        return SlaEventMapper.deadline(event)
                .map(one -> new News<>(one.referral(), one, event.headers().traceparent()));
    }
}
