/** Who a referral is about: personal data, kept apart so that it can be erased. */
@NullMarked
package care.dyad.pathway.identities.domain;

import org.jspecify.annotations.NullMarked;
