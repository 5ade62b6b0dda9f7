package care.dyad.notification.delivery;

import care.dyad.notification.WebhookSettings;
import care.dyad.notification.domain.PublicAddresses;

import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Finds the addresses of a receiver, and none that lead into our own network. The connection is
 * made to what is found here, so a name cannot lead elsewhere in between.
 */
@Component
class GuardedNames implements DnsResolver {

    /** A name of which some address is not public. */
    static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }

    private final boolean internal;

    GuardedNames(WebhookSettings settings) {
        internal = settings.internalReceivers();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!internal && !Arrays.stream(found).allMatch(PublicAddresses::contain)) {
            throw new Forbidden();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
