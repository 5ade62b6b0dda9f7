/** Who looked at which referral, and who changed it. */
@NullMarked
package care.dyad.pathway.audit.domain;

import org.jspecify.annotations.NullMarked;
