package care.dyad.intake.application;

/**
 * The name that a sender gave to a request, so that it can repeat it safely.
 *
 * @param account the account that was signed in; each has keys of its own
 * @param key the name
 */
public record RequestKey(String account, String key) {}
