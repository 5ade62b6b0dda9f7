/** The page on which somebody acknowledges a notification. */
@NullMarked
package care.dyad.notification.web;

import org.jspecify.annotations.NullMarked;
