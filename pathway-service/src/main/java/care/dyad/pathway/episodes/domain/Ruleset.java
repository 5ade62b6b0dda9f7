package care.dyad.pathway.episodes.domain;

/**
 * The ruleset that decided.
 *
 * @param version its version
 * @param hash SHA-256 of its file, in hexadecimal
 */
public record Ruleset(String version, String hash) {}
