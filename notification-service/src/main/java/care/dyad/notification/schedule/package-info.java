/** Does what falls due by itself. */
@NullMarked
package care.dyad.notification.schedule;

import org.jspecify.annotations.NullMarked;
