package care.dyad.intake.application;

/**
 * An answer that was given before.
 *
 * @param fingerprint of the request that was answered
 * @param answer the answer
 */
public record KeptAnswer(Fingerprint fingerprint, Answer answer) {}
