/** Tests of messaging against a real broker, registry and database. */
@NullMarked
package care.dyad.messaging;

import org.jspecify.annotations.NullMarked;
