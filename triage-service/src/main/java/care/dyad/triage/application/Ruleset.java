package care.dyad.triage.application;

import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;

/**
 * The rules in force. The same facts give the same decision for as long as the hash is the same.
 */
public interface Ruleset {

    /** Name of the ruleset. */
    String name();

    /** Its version, as its author wrote it. */
    String version();

    /** SHA-256 of its file, in lower-case hexadecimal. */
    String hash();

    /**
     * What becomes of a referral.
     *
     * @throws RulesFailed when the rules give no complete decision on these facts
     */
    TriageDecision decide(ReferralFacts facts);
}
