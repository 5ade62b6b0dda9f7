package care.dyad.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How partners' receivers are called. All durations are real time.
 *
 * @param key opens the secrets that referral-intake sealed with the same: 32 random bytes in base64
 * @param internalReceivers whether a receiver may be on this machine or in this network; only where
 *     no real people are
 * @param senders how many receivers this instance calls at once; 0 leaves them to other instances
 * @param connectTimeout how long a receiver has to take a connection
 * @param answerTimeout how long a call may take in all; with the one before, shorter than the lease
 * @param longestPause the longest pause that a receiver can ask for
 */
@ConfigurationProperties("dyad.webhooks")
public record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue("false") boolean internalReceivers,
        @DefaultValue("16") int senders,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("1h") Duration longestPause) {

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "WebhookSettings[internalReceivers=" + internalReceivers + "]";
    }
}
