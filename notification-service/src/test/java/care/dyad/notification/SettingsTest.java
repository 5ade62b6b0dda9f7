package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

class SettingsTest {

    @Test
    void defaultsAreThese() {
        var settings = bound("dyad.notification", NotificationSettings.class, Map.of());

        assertThat(settings)
                .isEqualTo(
                        new NotificationSettings(
                                URI.create("http://localhost:8080"),
                                "dyad@dyad.local",
                                4,
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(5),
                                Duration.ofHours(72)));
    }

    @Test
    void everyNameIsRead() {
        Map<String, String> named =
                Map.of(
                        "dyad.notification.links", "https://dyad.example",
                        "dyad.notification.from", "team@dyad.example",
                        "dyad.notification.senders", "2",
                        "dyad.notification.poll", "2s",
                        "dyad.notification.lease", "3m",
                        "dyad.notification.first-retry", "4s",
                        "dyad.notification.longest-retry", "5s",
                        "dyad.notification.give-up-after", "6h");

        var settings = bound("dyad.notification", NotificationSettings.class, named);

        assertThat(settings)
                .isEqualTo(
                        new NotificationSettings(
                                URI.create("https://dyad.example"),
                                "team@dyad.example",
                                2,
                                Duration.ofSeconds(2),
                                Duration.ofMinutes(3),
                                Duration.ofSeconds(4),
                                Duration.ofSeconds(5),
                                Duration.ofHours(6)));
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(prefix, Bindable.of(type));
    }
}
