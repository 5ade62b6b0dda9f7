/** What commissioners are shown: counts from which nobody can be told. */
@NullMarked
package care.dyad.pathway.reports.domain;

import org.jspecify.annotations.NullMarked;
