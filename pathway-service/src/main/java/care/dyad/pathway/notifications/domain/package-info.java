/** What became of the messages that teams and referrers were sent about a referral. */
@NullMarked
package care.dyad.pathway.notifications.domain;

import org.jspecify.annotations.NullMarked;
