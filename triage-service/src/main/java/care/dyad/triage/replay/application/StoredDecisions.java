package care.dyad.triage.replay.application;

import care.dyad.triage.replay.domain.LogEntry;
import care.dyad.triage.replay.domain.Span;

import java.util.List;
import java.util.function.Consumer;

/** Every decision of triage that was ever stored. Reading leaves no trace. */
public interface StoredDecisions {

    /** The log as it is now, a span for each partition. */
    List<Span> spans();

    /**
     * Hands over every record of a span, in order.
     *
     * @throws LogUnavailable when the log cannot be read to its end
     */
    void read(Span span, Consumer<LogEntry> reader);
}
