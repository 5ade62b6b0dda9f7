/** Folds what the topics tell of a referral into the state of its case. */
@NullMarked
package care.dyad.pathway.rebuild.domain;

import org.jspecify.annotations.NullMarked;
