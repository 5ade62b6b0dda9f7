package care.dyad.notification.domain;

import java.util.Map;
import java.util.stream.Stream;

/**
 * How each team wants to be told.
 *
 * @param chosen by the team's identifier in the service directory
 * @param usual for all others
 */
public record Teams(Map<String, Preferences> chosen, Preferences usual) {

    public Teams {
        chosen = Map.copyOf(chosen);
    }

    /** The preferences of a team. */
    public Preferences of(String serviceId) {
        return chosen.getOrDefault(serviceId, usual);
    }

    /** Whether any team is told by a channel. */
    public boolean useAnywhere(Channel channel) {
        return Stream.concat(chosen.values().stream(), Stream.of(usual))
                .anyMatch(team -> team.channels().contains(channel));
    }
}
