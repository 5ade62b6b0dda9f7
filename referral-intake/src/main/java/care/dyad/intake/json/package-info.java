/** Reads submissions from JSON, or from fields of the same shape, as the JSON Schema tells. */
@NullMarked
package care.dyad.intake.json;

import org.jspecify.annotations.NullMarked;
