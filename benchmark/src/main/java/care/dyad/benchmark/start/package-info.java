/** How long the local run takes to start, and what memory it takes. */
@NullMarked
package care.dyad.benchmark.start;

import org.jspecify.annotations.NullMarked;
