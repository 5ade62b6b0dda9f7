/** Records every access to a referral, and shows what is recorded. */
@NullMarked
package care.dyad.pathway.audit.application;

import org.jspecify.annotations.NullMarked;
