package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.TimingPolicy;

import java.time.Duration;
import java.time.Instant;

/** What has not gone out yet, as operators measure it. */
public interface Backlog {

    /**
     * How long the oldest message to a team has been waiting for its delivery on a channel, in real
     * time; zero when none waits.
     */
    Duration oldest(Channel channel);

    /**
     * Recipients who are told more than the policy allows at this time of Dyad's, so that the rest
     * is held back for a summary.
     */
    int storms(TimingPolicy policy, Instant now);
}
