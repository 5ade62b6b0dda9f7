package care.dyad.intake.domain;

/**
 * One thing that is wrong with a submission. Holds no value that was sent.
 *
 * @param pointer where, as an RFC 6901 JSON pointer into the submission
 * @param code what kind of fault
 * @param message what is wrong and what to send instead, in plain words
 */
public record Fault(String pointer, FaultCode code, String message) {}
