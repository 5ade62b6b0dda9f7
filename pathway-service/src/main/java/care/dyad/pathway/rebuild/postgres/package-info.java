/** Compares the tables of two databases. */
@NullMarked
package care.dyad.pathway.rebuild.postgres;

import org.jspecify.annotations.NullMarked;
