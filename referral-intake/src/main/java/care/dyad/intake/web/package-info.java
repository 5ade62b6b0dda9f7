/** The referral form and the referrer's own list, as pages. */
@NullMarked
package care.dyad.intake.web;

import org.jspecify.annotations.NullMarked;
