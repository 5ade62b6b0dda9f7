/** Replays over HTTP, for ops. */
@NullMarked
package care.dyad.triage.replay.http;

import org.jspecify.annotations.NullMarked;
