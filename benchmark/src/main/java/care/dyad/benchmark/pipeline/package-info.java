/** What the whole of Dyad costs a referral, from its sender to the worklist and the mail queue. */
@NullMarked
package care.dyad.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
