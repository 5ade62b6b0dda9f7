package care.dyad.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.Set;

/**
 * What keeps notifications from going astray.
 *
 * @param mailDomains domains of the mailboxes that may be written to; empty for any
 * @param toldReplays replays whose events are told as if they were new; none, as a rule
 * @param lateAfter how long something may wait for delivery before operations are alerted, real
 *     time
 */
@ConfigurationProperties("dyad.notification")
public record GuardSettings(
        @DefaultValue Set<String> mailDomains,
        @DefaultValue Set<String> toldReplays,
        @DefaultValue("15m") Duration lateAfter) {}
