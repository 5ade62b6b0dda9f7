/** Keeps cases, episodes and service gaps. */
@NullMarked
package care.dyad.pathway.episodes.postgres;

import org.jspecify.annotations.NullMarked;
