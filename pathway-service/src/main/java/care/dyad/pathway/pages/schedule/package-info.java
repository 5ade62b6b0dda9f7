/** Forgets what no open page asks for any more. */
@NullMarked
package care.dyad.pathway.pages.schedule;

import org.jspecify.annotations.NullMarked;
