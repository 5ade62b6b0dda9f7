package care.dyad.pathway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long people stay signed in to the pages, in real time; the defaults are those of NHS CIS2.
 *
 * @param idle after which an unused session ends
 * @param longest after which everybody signs in again, however busy
 */
@ConfigurationProperties("dyad.pathway.session")
public record SessionSettings(
        @DefaultValue("15m") Duration idle, @DefaultValue("12h") Duration longest) {}
