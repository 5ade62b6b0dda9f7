/** What a replay of stored decisions through other rules counts, shows, hides and judges. */
@NullMarked
package care.dyad.triage.replay.domain;

import org.jspecify.annotations.NullMarked;
