/** Tests of play. */
@NullMarked
package care.dyad.launcher.play;

import org.jspecify.annotations.NullMarked;
