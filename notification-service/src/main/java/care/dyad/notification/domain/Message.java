package care.dyad.notification.domain;

/**
 * What a team reads.
 *
 * @param subject reference and kind only, because subjects show on lock screens
 * @param text plain text
 */
public record Message(String subject, String text) {}
