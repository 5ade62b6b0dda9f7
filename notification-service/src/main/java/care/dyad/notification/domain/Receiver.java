package care.dyad.notification.domain;

import java.net.URI;
import java.util.List;

/**
 * Where a subscriber or a team is called.
 *
 * @param id the subscription or the service; a sealed secret is bound to it
 * @param url the address
 * @param secrets the secrets that sign, the current one first
 * @param state whether it is called
 */
public record Receiver(String id, URI url, List<Secret> secrets, ReceiverState state) {

    public Receiver {
        secrets = List.copyOf(secrets);
    }

    /** Leaves out the address, which can hold a secret of its own, and the secrets. */
    @Override
    public String toString() {
        return "Receiver[" + state + "]";
    }
}
