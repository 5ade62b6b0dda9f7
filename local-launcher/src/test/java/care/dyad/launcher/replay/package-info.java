/** Tests of replay. */
@NullMarked
package care.dyad.launcher.replay;

import org.jspecify.annotations.NullMarked;
