/** What the pages tell apart: how near a deadline is, and what a list is narrowed to. */
@NullMarked
package care.dyad.pathway.pages.domain;

import org.jspecify.annotations.NullMarked;
