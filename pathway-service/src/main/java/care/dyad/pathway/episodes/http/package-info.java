/** The HTTP interface of cases, episodes and the worklist. */
@NullMarked
package care.dyad.pathway.episodes.http;

import org.jspecify.annotations.NullMarked;
