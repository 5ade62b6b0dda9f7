/** The deadlines that an episode is kept to, and how they are worked out. */
@NullMarked
package care.dyad.pathway.clocks.domain;

import org.jspecify.annotations.NullMarked;
