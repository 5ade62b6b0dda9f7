package care.dyad.triage.replay.domain;

import care.dyad.triage.domain.ReferralFacts;

import java.util.List;

/**
 * A decision as it was made. A referral that was amended has one for each time it was triaged.
 *
 * @param reference what people call the referral; identifies nobody
 * @param facts what was known, and decided on
 * @param person whom breakdowns count it for
 * @param course what was decided
 * @param rules ids of the rules that matched, in order
 * @param failed true when the rules could not decide
 */
public record StoredDecision(
        Position position,
        String reference,
        ReferralFacts facts,
        Characteristics person,
        Course course,
        List<String> rules,
        boolean failed)
        implements LogEntry {

    /** Keeps its own copy. */
    public StoredDecision {
        rules = List.copyOf(rules);
    }
}
