package care.dyad.triage.kafka;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;

import java.util.List;

/**
 * Tries a batch again, after joining the consumer group anew when the group refused the positions.
 * It is the producer that hears of that, and the consumer, which could do something about it, not
 * before its next heartbeat: a clock that was set back an hour puts that off for an hour.
 */
final class RetryAsMember<K, V> extends DefaultAfterRollbackProcessor<K, V> {

    RetryAsMember(BackOff backOff) {
        super(backOff);
    }

    @Override
    public void processBatch(
            ConsumerRecords<K, V> records,
            List<ConsumerRecord<K, V>> recordList,
            Consumer<K, V> consumer,
            @Nullable MessageListenerContainer container,
            Exception failure,
            boolean recoverable,
            EOSMode eosMode) {
        if (areRefused(failure)) {
            consumer.enforceRebalance("the group refused the positions");
        }
        super.processBatch(records, recordList, consumer, container, failure, recoverable, eosMode);
    }

    private static boolean areRefused(@Nullable Throwable failure) {
        return failure instanceof CommitFailedException
                || failure != null && areRefused(failure.getCause());
    }
}
