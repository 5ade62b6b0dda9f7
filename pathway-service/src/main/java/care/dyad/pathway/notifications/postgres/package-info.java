/** What became of messages, in PostgreSQL. */
@NullMarked
package care.dyad.pathway.notifications.postgres;

import org.jspecify.annotations.NullMarked;
