/** The pages on which operators look after held events; they name no patient. */
@NullMarked
package care.dyad.held;

import org.jspecify.annotations.NullMarked;
