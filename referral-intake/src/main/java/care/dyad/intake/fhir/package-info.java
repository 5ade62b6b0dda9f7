/**
 * The FHIR API: referrals as BaRS-shaped messages, answered with messages and OperationOutcomes.
 */
@NullMarked
package care.dyad.intake.fhir;

import org.jspecify.annotations.NullMarked;
