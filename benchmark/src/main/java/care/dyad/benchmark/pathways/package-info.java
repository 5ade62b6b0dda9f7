/** What pathway-service costs with millions of clocks in its database. */
@NullMarked
package care.dyad.benchmark.pathways;

import org.jspecify.annotations.NullMarked;
