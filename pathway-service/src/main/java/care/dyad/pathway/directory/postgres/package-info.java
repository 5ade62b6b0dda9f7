/** The service directory and its history in PostgreSQL. */
@NullMarked
package care.dyad.pathway.directory.postgres;

import org.jspecify.annotations.NullMarked;
