package care.dyad.triage.replay.domain;

/**
 * A stretch of one partition of the log.
 *
 * @param from first offset
 * @param to the offset after the last
 */
public record Span(int partition, long from, long to) {

    /** How many offsets it has; some of them hold no record. */
    public long length() {
        return to - from;
    }
}
