/** Reads what happened to referrals and publishes what became of notifications. */
@NullMarked
package care.dyad.notification.kafka;

import org.jspecify.annotations.NullMarked;
