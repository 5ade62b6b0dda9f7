/** The access log, to which rows are only added. */
@NullMarked
package care.dyad.pathway.audit.postgres;

import org.jspecify.annotations.NullMarked;
