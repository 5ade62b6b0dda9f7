/** Refusing to run a service as it is set up. */
@NullMarked
package care.dyad.start;

import org.jspecify.annotations.NullMarked;
