/** Looks after the events that a service could not handle, through its API. */
@NullMarked
package care.dyad.launcher.held;

import org.jspecify.annotations.NullMarked;
