/** Removes once a day what is no longer kept. */
@NullMarked
package care.dyad.pathway.audit.schedule;

import org.jspecify.annotations.NullMarked;
