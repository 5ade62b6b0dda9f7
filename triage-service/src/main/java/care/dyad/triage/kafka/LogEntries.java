package care.dyad.triage.kafka;

import care.dyad.events.ReviewReason;
import care.dyad.messaging.EventCodec;
import care.dyad.messaging.UnreadableEvent;
import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.replay.domain.Characteristics;
import care.dyad.triage.replay.domain.Course;
import care.dyad.triage.replay.domain.LogEntry;
import care.dyad.triage.replay.domain.Position;
import care.dyad.triage.replay.domain.StoredDecision;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a record of the triaged topic says; what cannot be read says why. */
@Component
class LogEntries {

    private final EventCodec codec;

    LogEntries(EventCodec codec) {
        this.codec = codec;
    }

    LogEntry of(ConsumerRecord<String, byte[]> record) {
        var position = new Position(record.partition(), record.offset());
        try {
            return codec.read(record, TriagedView.SCHEMA)
                    .<LogEntry>map(event -> decision(position, new TriagedView(event)))
                    .orElseGet(() -> new LogEntry.Unknown(position));
        } catch (UnreadableEvent e) {
            return new LogEntry.Unreadable(position, e.code());
        }
    }

    private static StoredDecision decision(Position position, TriagedView event) {
        if (event.reference().isEmpty()) {
            throw new UnreadableEvent("MISSING_REFERENCE", null);
        }
        return new StoredDecision(
                position,
                event.reference(),
                FactsMapper.facts(event.facts()),
                new Characteristics(
                        given(event.facts().getAreaCode()),
                        given(event.facts().getEthnicCategory())),
                course(event),
                event.rules(),
                event.reviewReasons().contains(ReviewReason.TRIAGE_FAILED));
    }

    private static Course course(TriagedView event) {
        return new Course(
                symbol(Disposition.class, event.disposition()),
                symbol(Priority.class, event.priority()),
                symbol(Severity.class, event.severity()),
                event.pathways().stream().map(one -> symbol(Pathway.class, one)).toList());
    }

    /** A newer version may have written what this one does not know. */
    private static <E extends Enum<E>> E symbol(Class<E> type, Enum<?> symbol) {
        try {
            return Enum.valueOf(type, symbol.name());
        } catch (IllegalArgumentException e) {
            throw new UnreadableEvent("UNKNOWN_DECISION", e);
        }
    }

    private static String given(@Nullable String code) {
        return code == null ? Characteristics.NOT_GIVEN : code;
    }
}
