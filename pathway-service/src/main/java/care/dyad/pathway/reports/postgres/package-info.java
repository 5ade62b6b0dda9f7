/** Counts what was recorded, in PostgreSQL. */
@NullMarked
package care.dyad.pathway.reports.postgres;

import org.jspecify.annotations.NullMarked;
