/** Decides severity, priority and pathway of a referral by the rules, and explains the decision. */
@NullMarked
package care.dyad.triage;

import org.jspecify.annotations.NullMarked;
