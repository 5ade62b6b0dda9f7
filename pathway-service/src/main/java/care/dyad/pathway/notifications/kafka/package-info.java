/** Takes in notification.events.v1. */
@NullMarked
package care.dyad.pathway.notifications.kafka;

import org.jspecify.annotations.NullMarked;
