package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a team wants to be told.
 *
 * @param channels by which channels, each of them; at least one
 * @param rhythm when what can wait is told
 * @param hours when the team works
 * @param receiver where it is called; null when it has no receiver
 */
public record Preferences(
        List<Channel> channels, Rhythm rhythm, WorkingHours hours, @Nullable Receiver receiver) {

    /**
     * @throws IllegalArgumentException when there is no channel, or a webhook without a receiver
     */
    public Preferences {
        channels = List.copyOf(channels);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("a team is told by one channel at least");
        }
        if (channels.contains(Channel.WEBHOOK) && receiver == null) {
            throw new IllegalArgumentException(
                    "a team that is told by webhook has a receiver: set webhook.url and .secrets");
        }
    }
}
