package care.dyad.notification;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Preferences;
import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.ReceiverState;
import care.dyad.notification.domain.Rhythm;
import care.dyad.notification.domain.Secret;
import care.dyad.notification.domain.WorkingHours;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * How a team wants to be told.
 *
 * @param channels by which channels
 * @param rhythm when what can wait is told
 * @param days its working days
 * @param from when they begin, local time
 * @param until when they end, local time
 * @param webhook where it is called; null when it has no receiver
 */
public record TeamSettings(
        @DefaultValue("EMAIL") List<Channel> channels,
        @DefaultValue("AT_ONCE") Rhythm rhythm,
        @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"}) Set<DayOfWeek> days,
        @DefaultValue("09:00") LocalTime from,
        @DefaultValue("17:00") LocalTime until,
        @Nullable Webhook webhook) {

    /**
     * Where a team is called.
     *
     * @param url the address
     * @param secrets the secrets that sign, {@code whsec_} and base64, the current one first; two
     *     while one is replaced
     */
    public record Webhook(URI url, List<String> secrets) {

        /** Leaves out the address and the secrets. */
        @Override
        public String toString() {
            return "Webhook[masked]";
        }
    }

    /**
     * @throws IllegalArgumentException when they cannot be kept
     */
    Preferences preferences(String serviceId) {
        return new Preferences(
                channels,
                rhythm,
                new WorkingHours(days, from, until),
                webhook == null ? null : receiver(serviceId, webhook));
    }

    private static Receiver receiver(String serviceId, Webhook webhook) {
        return new Receiver(
                serviceId,
                webhook.url(),
                webhook.secrets().stream().map(secret -> new Secret(secret, false)).toList(),
                ReceiverState.ACTIVE);
    }
}
