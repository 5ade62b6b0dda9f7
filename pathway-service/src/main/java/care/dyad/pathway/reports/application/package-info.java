/** Makes the report for commissioners. */
@NullMarked
package care.dyad.pathway.reports.application;

import org.jspecify.annotations.NullMarked;
