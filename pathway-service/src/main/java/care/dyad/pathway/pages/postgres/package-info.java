/** Reads the lists that the pages show. */
@NullMarked
package care.dyad.pathway.pages.postgres;

import org.jspecify.annotations.NullMarked;
