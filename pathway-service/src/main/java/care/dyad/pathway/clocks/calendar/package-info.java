/** Bank holidays of England. */
@NullMarked
package care.dyad.pathway.clocks.calendar;

import org.jspecify.annotations.NullMarked;
