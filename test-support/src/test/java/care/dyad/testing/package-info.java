/** Tests of what the tests share. */
@NullMarked
package care.dyad.testing;

import org.jspecify.annotations.NullMarked;
