/** Pathways without their service. */
@NullMarked
package care.dyad.pathway.episodes.kafka;

import org.jspecify.annotations.NullMarked;
