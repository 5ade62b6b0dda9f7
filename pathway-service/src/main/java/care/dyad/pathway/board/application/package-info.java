/** Shows how deadlines stand, to people who see no patients. */
@NullMarked
package care.dyad.pathway.board.application;

import org.jspecify.annotations.NullMarked;
