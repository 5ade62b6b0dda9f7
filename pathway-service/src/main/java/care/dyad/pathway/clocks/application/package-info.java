/** Announces deadlines that come near or have passed. */
@NullMarked
package care.dyad.pathway.clocks.application;

import org.jspecify.annotations.NullMarked;
