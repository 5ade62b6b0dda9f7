/** Tests of replay. */
@NullMarked
package care.dyad.launcher.infrastructure;

import org.jspecify.annotations.NullMarked;
