/** Takes in referral.reconciliations.v1. */
@NullMarked
package care.dyad.pathway.board.kafka;

import org.jspecify.annotations.NullMarked;
