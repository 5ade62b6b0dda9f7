/** Opens episodes on triaged referrals and records what clinicians do with them. */
@NullMarked
package care.dyad.pathway.episodes.application;

import org.jspecify.annotations.NullMarked;
