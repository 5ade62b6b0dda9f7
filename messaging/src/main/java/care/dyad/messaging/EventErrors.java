package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What becomes of a record that a listener could not handle. An unreadable one is dead-lettered at
 * once, and held if it is of our own and has a key, so that nothing overtakes it. One that fails
 * for itself is tried some times and then held. When something is away that every record needs,
 * nothing is held: it is tried again without end.
 */
final class EventErrors {

    private static final Logger log = LoggerFactory.getLogger(EventErrors.class);
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final DeadLetters letters;
    private final KafkaOperations<String, byte[]> kafka;
    private final Hold hold;
    private final MessagingSettings settings;
    private final EventWatch watch;

    EventErrors(
            DeadLetters letters,
            KafkaOperations<String, byte[]> kafka,
            Hold hold,
            MessagingSettings settings,
            EventWatch watch) {
        this.letters = letters;
        this.kafka = kafka;
        this.hold = hold;
        this.settings = settings;
        this.watch = watch;
    }

    DefaultErrorHandler handler() {
        BackOff untilItWorks = backOff();
        BackOff someTimes = someTimes();
        var handler = new DefaultErrorHandler(this::putAside, untilItWorks);
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        handler.setBackOffFunction(
                (failed, failure) -> failure instanceof RecordFailed ? someTimes : untilItWorks);
        // Fetching again what is at hand would hold up the records behind an unreadable one.
        handler.setSeekAfterError(false);
        handler.setRetryListeners(this::tellOfRetry);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private BackOff someTimes() {
        ExponentialBackOff pauses = backOff();
        pauses.setMaxAttempts(settings.attempts() - 1);
        return pauses;
    }

    private ExponentialBackOff backOff() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(settings.retryAtMost().toMillis());
        return pauses;
    }

    /** Names the failure by its classes alone: messages can hold data of the event. */
    private void tellOfRetry(
            ConsumerRecord<?, ?> failed, @Nullable Exception failure, int attempt) {
        watch.retried();
        log.warn(
                "{}-{}@{} not handled at attempt {}: {}",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                attempt,
                failure == null ? "" : Failure.of(failure).where());
    }

    /** What this throws has the container try the record again. */
    @SuppressWarnings("unchecked")
    private void putAside(ConsumerRecord<?, ?> record, Exception failure) {
        var failed = (ConsumerRecord<String, byte[]>) record;
        if (Failure.isElsewhere(failure)) {
            throw new IllegalStateException("not held, because something is away", failure);
        }
        Failure why = Failure.of(failure);
        boolean unreadable = Failure.unreadable(failure).isPresent();
        if (unreadable) {
            bury(failed, why);
        }
        if (!unreadable || (RecordFailed.ofOurs(failure) && Line.of(failed).isPresent())) {
            hold.put(failed, why, unreadable ? 1 : settings.attempts());
            tell("held", failed, why);
        }
    }

    private void bury(ConsumerRecord<String, byte[]> failed, Failure why) {
        kafka.send(letters.letter(failed, why.code())).join();
        tell("dead-lettered", failed, why);
    }

    private static void tell(String what, ConsumerRecord<?, ?> failed, Failure why) {
        log.error(
                "{} {}-{}@{}: {} {}",
                what,
                failed.topic(),
                failed.partition(),
                failed.offset(),
                why.code(),
                why.where());
    }
}
