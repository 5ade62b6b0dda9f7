package care.dyad.notification;

import care.dyad.notification.domain.Preferences;
import care.dyad.notification.domain.Teams;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How teams want to be told.
 *
 * @param teams by the team's identifier in the service directory
 * @param usual for all others
 * @param atMost how many notices that are not pressing a recipient is told on one channel in a
 *     window before the others are held back for a summary
 * @param window how long a window is, Dyad's time
 */
@ConfigurationProperties("dyad.notification")
public record TellingSettings(
        @DefaultValue Map<String, TeamSettings> teams,
        @DefaultValue TeamSettings usual,
        @DefaultValue("60") int atMost,
        @DefaultValue("1h") Duration window) {

    /**
     * @throws IllegalArgumentException when they cannot be kept
     */
    Teams preferences() {
        Map<String, Preferences> chosen =
                teams.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        team -> team.getValue().preferences(team.getKey())));
        return new Teams(chosen, usual.preferences(""));
    }
}
