package care.dyad.triage.kafka;

import care.dyad.messaging.DeadLetters;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.EventHeaders;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.messaging.Traces;
import care.dyad.messaging.UnreadableEvent;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * What is written for a record that was read: the decision, a dead letter when it is unreadable, or
 * nothing when it is not for triage. Anything else, such as a registry that is away, is thrown, so
 * that the batch is tried again.
 */
@Component
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    private final CountedTriage triage;
    private final TriagedMapper triaged;
    private final EventCodec codec;
    private final DeadLetters letters;
    private final Traces traces;

    Answers(
            CountedTriage triage,
            TriagedMapper triaged,
            EventCodec codec,
            DeadLetters letters,
            Traces traces) {
        this.triage = triage;
        this.triaged = triaged;
        this.codec = codec;
        this.letters = letters;
        this.traces = traces;
    }

    Optional<ProducerRecord<String, byte[]>> to(ConsumerRecord<String, byte[]> incoming) {
        try {
            return codec.read(incoming)
                    .flatMap(event -> decision(incoming.topic(), event))
                    .map(codec::producerRecord);
        } catch (UnreadableEvent e) {
            log.error(
                    "dead-lettered {}-{}@{}: {}",
                    incoming.topic(),
                    incoming.partition(),
                    incoming.offset(),
                    e.code());
            return Optional.of(letters.letter(incoming, e.code()));
        }
    }

    private Optional<OutgoingEvent> decision(String topic, IncomingEvent event) {
        return Cause.of(event.event()).map(cause -> decision(topic, event.headers(), cause));
    }

    private OutgoingEvent decision(String topic, EventHeaders headers, Cause cause) {
        Traces.Step step = traces.handling(topic, headers.type(), headers.traceparent());
        OutgoingEvent decided = triaged.event(cause, triage.decide(cause), step.traceparent());
        step.done();
        return decided;
    }
}
