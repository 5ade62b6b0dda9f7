/** Replays the stored decisions through other rules, and prints what would move. */
@NullMarked
package care.dyad.launcher.replay;

import org.jspecify.annotations.NullMarked;
