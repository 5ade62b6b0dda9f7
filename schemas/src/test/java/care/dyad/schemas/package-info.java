/** Tests of the contracts. */
@NullMarked
package care.dyad.schemas;

import org.jspecify.annotations.NullMarked;
