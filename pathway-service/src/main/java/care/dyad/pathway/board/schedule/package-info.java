/** Keeps the counts of the board small. */
@NullMarked
package care.dyad.pathway.board.schedule;

import org.jspecify.annotations.NullMarked;
