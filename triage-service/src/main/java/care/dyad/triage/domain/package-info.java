/** What is known of a referral, and what the rules decide and explain. */
@NullMarked
package care.dyad.triage.domain;

import org.jspecify.annotations.NullMarked;
