/** Takes in referral.identities.v1. */
@NullMarked
package care.dyad.pathway.identities.kafka;

import org.jspecify.annotations.NullMarked;
