package care.dyad.triage.domain;

/**
 * A rule that matched.
 *
 * @param id row of the triage table, for example {@code T6b}
 * @param reason why it matched, in words for a clinician
 */
public record MatchedRule(String id, String reason) {}
