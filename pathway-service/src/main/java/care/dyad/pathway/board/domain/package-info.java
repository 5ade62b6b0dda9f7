/** Figures of deadlines, without patients. */
@NullMarked
package care.dyad.pathway.board.domain;

import org.jspecify.annotations.NullMarked;
