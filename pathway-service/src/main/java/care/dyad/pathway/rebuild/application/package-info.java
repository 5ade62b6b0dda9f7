/** Rebuilds the read model from the topics and compares it with another. */
@NullMarked
package care.dyad.pathway.rebuild.application;

import org.jspecify.annotations.NullMarked;
