package care.dyad.triage.domain;

/**
 * An input that a decision rests on.
 *
 * @param name name, for example {@code EPDS.total}
 * @param value value, for example {@code 11}
 */
public record InputUsed(String name, String value) {}
