/** The cost of one decision, measured where the rules are. */
@NullMarked
package care.dyad.triage.dmn;

import org.jspecify.annotations.NullMarked;
