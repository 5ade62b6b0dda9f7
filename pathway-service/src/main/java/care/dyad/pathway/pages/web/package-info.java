/** The pages of clinical teams. */
@NullMarked
package care.dyad.pathway.pages.web;

import org.jspecify.annotations.NullMarked;
