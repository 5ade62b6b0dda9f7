/**
 * The contracts: which event travels on which topic, and the step that declares topics and schemas.
 * The generated event classes are in {@code care.dyad.events}.
 */
@NullMarked
package care.dyad.schemas;

import org.jspecify.annotations.NullMarked;
