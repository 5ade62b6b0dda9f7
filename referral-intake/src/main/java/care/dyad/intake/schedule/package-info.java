/** Removes what is kept too long, every hour. */
@NullMarked
package care.dyad.intake.schedule;

import org.jspecify.annotations.NullMarked;
