/** Owns the case: episodes, service directory, deadlines and the decisions of clinicians. */
@NullMarked
package care.dyad.pathway;

import org.jspecify.annotations.NullMarked;
