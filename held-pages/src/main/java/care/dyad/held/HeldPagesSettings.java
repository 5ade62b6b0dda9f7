package care.dyad.held;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.Map;

/**
 * Settings of the pages of held events.
 *
 * @param elsewhere addresses of the same page of other services, by their names: each service holds
 *     its own events
 */
@ConfigurationProperties("dyad.held-events")
public record HeldPagesSettings(@DefaultValue Map<String, URI> elsewhere) {}
