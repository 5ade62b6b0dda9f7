/** Keeps the running deadlines. */
@NullMarked
package care.dyad.pathway.clocks.postgres;

import org.jspecify.annotations.NullMarked;
