/** Who takes which referral where: dated services, the on-call rota and the triage desk. */
@NullMarked
package care.dyad.pathway.directory.domain;

import org.jspecify.annotations.NullMarked;
