/** What a referral is, what has to be true of it, and what routing may know of it. */
@NullMarked
package care.dyad.intake.domain;

import org.jspecify.annotations.NullMarked;
