/** The events that intake publishes and follows. */
@NullMarked
package care.dyad.intake.kafka;

import org.jspecify.annotations.NullMarked;
