package care.dyad.intake.application;

/**
 * A secret that only notification-service can open.
 *
 * @param base64 the sealed bytes
 */
public record SealedSecret(String base64) {}
