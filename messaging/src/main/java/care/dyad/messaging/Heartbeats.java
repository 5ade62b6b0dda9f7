package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Publishes that the service lives, at its start and then at an interval of real time. It goes by
 * no outbox: a beat that does not get through is what its readers have to notice.
 */
final class Heartbeats implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

    private final Supplier<OutgoingEvent> beats;
    private final EventCodec codec;
    private final KafkaOperations<String, byte[]> kafka;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;

    Heartbeats(
            Supplier<OutgoingEvent> beats,
            EventCodec codec,
            KafkaOperations<String, byte[]> kafka,
            Duration every) {
        this.beats = beats;
        this.codec = codec;
        this.kafka = kafka;
        this.every = every;
    }

    /** The beats of one instance of a service. */
    static Supplier<OutgoingEvent> of(Pulse pulse, String service, String instance) {
        String version = pulse.getClass().getPackage().getImplementationVersion();
        return () ->
                pulse.event(
                        new Beat(
                                UUID.randomUUID(),
                                InstantSource.system().instant(),
                                service,
                                instance,
                                version == null ? "" : version));
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("heartbeat").daemon().factory());
        started.scheduleAtFixedRate(this::beat, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void beat() {
        try {
            var beat = codec.producerRecord(beats.get());
            if (kafka.isTransactional()) {
                kafka.executeInTransaction(inOne -> inOne.send(beat));
            } else {
                kafka.send(beat);
            }
        } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
            log.warn("no heartbeat, the next one in {}: {}", every, e.getClass().getSimpleName());
        }
    }
}
