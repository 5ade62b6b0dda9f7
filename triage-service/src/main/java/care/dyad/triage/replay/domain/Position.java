package care.dyad.triage.replay.domain;

/**
 * The place of a record in the log.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record Position(int partition, long offset) {}
