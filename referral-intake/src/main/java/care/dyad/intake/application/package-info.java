/** What intake does: take in a referral, tell how far it is, follow the pathways. */
@NullMarked
package care.dyad.intake.application;

import org.jspecify.annotations.NullMarked;
