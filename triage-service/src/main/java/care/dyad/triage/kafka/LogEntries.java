package care.dyad.triage.kafka;

import care.dyad.events.MatchedRule;
import care.dyad.events.ReferralTriaged;
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

import org.apache.avro.specific.SpecificRecord;
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
            return codec.readEvent(record)
                    .map(event -> entry(position, event))
                    .orElseGet(() -> new LogEntry.Unknown(position));
        } catch (UnreadableEvent e) {
            return new LogEntry.Unreadable(position, e.code());
        }
    }

    private static LogEntry entry(Position position, SpecificRecord event) {
        return event instanceof ReferralTriaged triaged
                ? decision(position, triaged)
                : new LogEntry.Unknown(position);
    }

    private static StoredDecision decision(Position position, ReferralTriaged event) {
        if (event.getReference().isEmpty()) {
            throw new UnreadableEvent("MISSING_REFERENCE", null);
        }
        return new StoredDecision(
                position,
                event.getReference(),
                FactsMapper.facts(event.getFacts()),
                new Characteristics(
                        given(event.getFacts().getAreaCode()),
                        given(event.getFacts().getEthnicCategory())),
                course(event),
                event.getRules().stream().map(MatchedRule::getId).toList(),
                event.getReviewReasons().contains(ReviewReason.TRIAGE_FAILED));
    }

    private static Course course(ReferralTriaged event) {
        return new Course(
                symbol(Disposition.class, event.getDisposition()),
                symbol(Priority.class, event.getPriority()),
                symbol(Severity.class, event.getSeverity()),
                event.getPathways().stream().map(one -> symbol(Pathway.class, one)).toList());
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
