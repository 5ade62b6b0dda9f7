package care.dyad.notification.domain;

import java.net.URI;
import java.util.List;

/**
 * Where a subscriber is called.
 *
 * @param url the address
 * @param sealedSecrets the secrets that sign, sealed, the current one first
 * @param state whether it is called
 */
public record Receiver(URI url, List<String> sealedSecrets, ReceiverState state) {

    public Receiver {
        sealedSecrets = List.copyOf(sealedSecrets);
    }

    /** Leaves out the address, which can hold a secret of its own, and the secrets. */
    @Override
    public String toString() {
        return "Receiver[" + state + "]";
    }
}
