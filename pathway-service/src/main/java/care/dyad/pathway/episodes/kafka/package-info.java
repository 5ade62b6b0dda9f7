/** Takes in referral.triaged.v1 and tells of episodes on pathway.events.v1. */
@NullMarked
package care.dyad.pathway.episodes.kafka;

import org.jspecify.annotations.NullMarked;
