/** Replays the stored decisions through other rules, one replay at a time, without side effects. */
@NullMarked
package care.dyad.triage.replay.application;

import org.jspecify.annotations.NullMarked;
