/** What the pages show and do. */
@NullMarked
package care.dyad.pathway.pages.application;

import org.jspecify.annotations.NullMarked;
