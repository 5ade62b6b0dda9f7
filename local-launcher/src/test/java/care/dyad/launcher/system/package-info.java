/** Tests of system. */
@NullMarked
package care.dyad.launcher.system;

import org.jspecify.annotations.NullMarked;
