/** Tells teams what happened, once, and gives nothing away. */
@NullMarked
package care.dyad.notification;

import org.jspecify.annotations.NullMarked;
