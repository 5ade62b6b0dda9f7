/** Keeps notifications and what became of them. */
@NullMarked
package care.dyad.notification.postgres;

import org.jspecify.annotations.NullMarked;
