/** What time it is in the domain: the real one, but in a demonstration. */
@NullMarked
package care.dyad.start.time;

import org.jspecify.annotations.NullMarked;
