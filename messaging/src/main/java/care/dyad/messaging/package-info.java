/**
 * How events travel: in through the inbox, out through the outbox, each in one transaction with the
 * state that they change. Knows nothing of what the events are about.
 */
@NullMarked
package care.dyad.messaging;

import org.jspecify.annotations.NullMarked;
