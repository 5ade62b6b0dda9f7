/** Keeps and erases identities. */
@NullMarked
package care.dyad.pathway.identities.application;

import org.jspecify.annotations.NullMarked;
