/** Accepts referrals, refuses with reasons, removes duplicates, gives a reference. */
@NullMarked
package care.dyad.intake;

import org.jspecify.annotations.NullMarked;
