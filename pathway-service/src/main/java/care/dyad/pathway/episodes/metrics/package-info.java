/** Counts what operators watch. */
@NullMarked
package care.dyad.pathway.episodes.metrics;

import org.jspecify.annotations.NullMarked;
