/** What a clinician decides on a referral under review, and what becomes of it. */
@NullMarked
package care.dyad.pathway.reviews.domain;

import org.jspecify.annotations.NullMarked;
