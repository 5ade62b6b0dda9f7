/** Records what clinicians decide on referrals under review. */
@NullMarked
package care.dyad.pathway.reviews.application;

import org.jspecify.annotations.NullMarked;
