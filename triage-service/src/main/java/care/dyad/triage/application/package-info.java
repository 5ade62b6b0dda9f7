/**
 * Triages a referral; what decides, and what refuses to, stands behind the port {@link Ruleset}.
 */
@NullMarked
package care.dyad.triage.application;

import org.jspecify.annotations.NullMarked;
