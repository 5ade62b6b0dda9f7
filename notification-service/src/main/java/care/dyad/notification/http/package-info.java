/** What operations see of notifications, and do about them. */
@NullMarked
package care.dyad.notification.http;

import org.jspecify.annotations.NullMarked;
