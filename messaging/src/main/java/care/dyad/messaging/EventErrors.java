package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a record that a listener could not handle: dead-lettered at once when it is
 * unreadable; anything else is tried again, with growing pauses and without end, because giving up
 * would lose it.
 */
final class EventErrors {

    private static final Logger log = LoggerFactory.getLogger(EventErrors.class);
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final DeadLetters letters;
    private final KafkaOperations<String, byte[]> kafka;

    EventErrors(DeadLetters letters, KafkaOperations<String, byte[]> kafka) {
        this.letters = letters;
        this.kafka = kafka;
    }

    DefaultErrorHandler handler(Duration retryAtMost) {
        var backOff = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        backOff.setMaxInterval(retryAtMost.toMillis());
        var handler = new DefaultErrorHandler(this::bury, backOff);
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        // Fetching again what is at hand would hold up the records behind an unreadable one.
        handler.setSeekAfterError(false);
        handler.setRetryListeners(EventErrors::tellOfRetry);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    /** Names the failure by its classes alone: messages can hold data of the event. */
    private static void tellOfRetry(
            ConsumerRecord<?, ?> failed, @Nullable Exception failure, int attempt) {
        log.warn(
                "{}-{}@{} not handled at attempt {}: {}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                attempt,
                causes(failure));
    }

    private static List<String> causes(@Nullable Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (Throwable t = failure; t != null; t = t.getCause()) {
            causes.add(t.getClass().getSimpleName());
        }
        return causes;
    }

    @SuppressWarnings("unchecked")
    private void bury(ConsumerRecord<?, ?> failed, Exception failure) {
        var source = (ConsumerRecord<String, byte[]>) failed;
        String reason = DeadLetters.reason(failure).orElse("NOT_HANDLED");
        log.error(
                "dead-lettered {}-{}@{}: {}",
                source.topic(),
                source.partition(),
                source.offset(),
                reason);
        kafka.send(letters.letter(source, reason)).join();
    }
}
