/**
 * Hands notifications to the mail server, for as long as the service runs, and counts how it goes.
 */
@NullMarked
package care.dyad.notification.delivery;

import org.jspecify.annotations.NullMarked;
