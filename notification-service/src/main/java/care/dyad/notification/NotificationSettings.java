package care.dyad.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of the notification service. All durations are real time, whatever speed Dyad's clock
 * runs at.
 *
 * @param links where the pages of Dyad are; messages link to {@code <links>/referrals/<reference>}
 * @param from address that messages come from
 * @param senders how many deliveries this instance makes at once; 0 leaves them to other instances
 * @param poll how often a sender looks for what is due and was not announced to it
 * @param lease how long a sender has for one delivery before another takes it; longer than the mail
 *     server's time-outs together, or a slow answer ends in a repeat
 * @param firstRetry pause after the first attempt that failed; it doubles from there
 * @param longestRetry longest pause between attempts
 * @param giveUpAfter how long a notification is tried; 72 hours outlast a weekend
 */
@ConfigurationProperties("dyad.notification")
public record NotificationSettings(
        @DefaultValue("http://localhost:8080") URI links,
        @DefaultValue("dyad@dyad.local") String from,
        @DefaultValue("4") int senders,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("5m") Duration longestRetry,
        @DefaultValue("72h") Duration giveUpAfter) {}
