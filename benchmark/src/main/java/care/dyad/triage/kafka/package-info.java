/** Triage without its service. */
@NullMarked
package care.dyad.triage.kafka;

import org.jspecify.annotations.NullMarked;
