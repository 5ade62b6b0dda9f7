/** Keeps what became of messages. */
@NullMarked
package care.dyad.pathway.notifications.application;

import org.jspecify.annotations.NullMarked;
