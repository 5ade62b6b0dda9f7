/** The report for commissioners as JSON and as CSV. */
@NullMarked
package care.dyad.pathway.reports.http;

import org.jspecify.annotations.NullMarked;
