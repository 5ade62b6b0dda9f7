/** Identities without their service. */
@NullMarked
package care.dyad.pathway.identities.kafka;

import org.jspecify.annotations.NullMarked;
