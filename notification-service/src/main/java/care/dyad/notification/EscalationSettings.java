package care.dyad.notification;

import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.Rota;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Who is told when nobody acknowledges. The times are Dyad's, and need clinical sign-off.
 *
 * @param rota who is told, one after the other
 * @param opsName name of whoever runs Dyad
 * @param opsEmail their mailbox
 * @param emergencyWithin how long an emergency waits for somebody
 * @param urgentWithin how long anything else that is urgent waits
 * @param pages where the pages of this service are; the links lead there
 * @param linkKey signs the links: at least 32 characters, the same for every instance
 */
@ConfigurationProperties("dyad.notification.escalation")
public record EscalationSettings(
        @DefaultValue List<Turn> rota,
        @DefaultValue("Operations") String opsName,
        String opsEmail,
        @DefaultValue("15m") Duration emergencyWithin,
        @DefaultValue("2h") Duration urgentWithin,
        @DefaultValue("http://localhost:8083") URI pages,
        String linkKey) {

    /**
     * A turn of the rota.
     *
     * @param id identifies it, as in the service directory
     * @param name its name
     * @param email its mailbox
     */
    public record Turn(String id, String name, String email) {

        private Recipient recipient() {
            return new Recipient(id, name, email);
        }
    }

    /**
     * @throws IllegalArgumentException when nobody runs Dyad
     */
    Rota order() {
        if (opsEmail.isBlank()) {
            throw new IllegalArgumentException(
                    "dyad.notification.escalation.ops-email: set DYAD_OPS_EMAIL to the mailbox of"
                            + " whoever runs Dyad");
        }
        return new Rota(
                rota.stream().map(Turn::recipient).toList(),
                new Recipient("ops", opsName, opsEmail),
                emergencyWithin,
                urgentWithin);
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "EscalationSettings[" + emergencyWithin + ", " + urgentWithin + "]";
    }
}
