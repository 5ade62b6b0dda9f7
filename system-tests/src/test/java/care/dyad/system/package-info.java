/** Journeys across all services, as processes from the jars that ship, over real infrastructure. */
@NullMarked
package care.dyad.system;

import org.jspecify.annotations.NullMarked;
