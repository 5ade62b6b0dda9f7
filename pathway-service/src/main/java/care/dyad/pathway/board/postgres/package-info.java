/** Counts deadlines. */
@NullMarked
package care.dyad.pathway.board.postgres;

import org.jspecify.annotations.NullMarked;
