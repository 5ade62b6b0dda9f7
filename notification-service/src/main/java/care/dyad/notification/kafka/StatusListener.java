package care.dyad.notification.kafka;

import care.dyad.messaging.EventBatches;
import care.dyad.notification.application.FollowStatuses;
import care.dyad.notification.application.Senders;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Queues what partners are told of statuses, of the shared topic and of the partners' own. */
@Component
class StatusListener {

    /** No dot in a partner's name, so no dead letters. */
    private static final String OWN = "(\\.[A-Za-z][A-Za-z0-9_-]{1,63})?";

    private final EventBatches batches;
    private final FollowStatuses followStatuses;
    private final Senders senders;

    StatusListener(EventBatches batches, FollowStatuses followStatuses, Senders senders) {
        this.batches = batches;
        this.followStatuses = followStatuses;
        this.senders = senders;
    }

    @KafkaListener(topicPattern = "\\Q" + Topics.REFERRAL_STATUS + "\\E" + OWN)
    void on(List<ConsumerRecord<String, byte[]>> batch) {
        batches.handle(batch, StatusMapper::news, followStatuses::follow);
        senders.wake();
    }
}
