/**
 * Plays referrals: posts them to intake as a partner would, and compares what became of each with
 * what was expected.
 */
@NullMarked
package care.dyad.launcher.play;

import org.jspecify.annotations.NullMarked;
