/** Where a triaged referral goes, and what becomes of its episodes. */
@NullMarked
package care.dyad.pathway.episodes.domain;

import org.jspecify.annotations.NullMarked;
