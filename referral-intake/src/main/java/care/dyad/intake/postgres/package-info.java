/** What intake keeps in PostgreSQL; nothing personal. */
@NullMarked
package care.dyad.intake.postgres;

import org.jspecify.annotations.NullMarked;
