package care.dyad.triage.replay.domain;

/** A record of the log; none is passed over in silence. */
public sealed interface LogEntry permits StoredDecision, LogEntry.Unreadable, LogEntry.Unknown {

    /** Where it stands. */
    Position position();

    /**
     * A record that cannot be read as a decision.
     *
     * @param code why, in upper snake case
     */
    record Unreadable(Position position, String code) implements LogEntry {}

    /** An event of a type that is not a decision of triage. */
    record Unknown(Position position) implements LogEntry {}
}
