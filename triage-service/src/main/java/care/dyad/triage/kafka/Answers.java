package care.dyad.triage.kafka;

import care.dyad.messaging.DeadLetters;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.triage.application.TriageReferral;
import care.dyad.triage.domain.ExplainedDecision;

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

    private final TriageReferral triageReferral;
    private final TriagedMapper triaged;
    private final EventCodec codec;
    private final DeadLetters letters;
    private final TriageCounts counts;

    Answers(
            TriageReferral triageReferral,
            TriagedMapper triaged,
            EventCodec codec,
            DeadLetters letters,
            TriageCounts counts) {
        this.triageReferral = triageReferral;
        this.triaged = triaged;
        this.codec = codec;
        this.letters = letters;
        this.counts = counts;
    }

    Optional<ProducerRecord<String, byte[]>> to(ConsumerRecord<String, byte[]> incoming) {
        try {
            return codec.read(incoming).flatMap(this::decision).map(codec::producerRecord);
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

    private Optional<OutgoingEvent> decision(IncomingEvent event) {
        return Cause.of(event.event())
                .map(cause -> triaged.event(cause, decide(cause), event.headers().traceparent()));
    }

    private ExplainedDecision decide(Cause cause) {
        ExplainedDecision explained = triageReferral.triage(FactsMapper.facts(cause.facts()));
        counts.count(explained.decision());
        if (explained.decision().isFailed()) {
            log.error("the rules failed on event {}: sent to urgent review", cause.eventId());
        }
        return explained;
    }
}
