package care.dyad.pathway.episodes.domain;

/**
 * A rule of triage that matched.
 *
 * @param id row of the triage table, for example T6b
 * @param reason why it matched, in words for a clinician
 */
public record MatchedRule(String id, String reason) {}
