/** Looks for due deadlines every few seconds. */
@NullMarked
package care.dyad.pathway.clocks.schedule;

import org.jspecify.annotations.NullMarked;
