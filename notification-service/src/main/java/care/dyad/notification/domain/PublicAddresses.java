package care.dyad.notification.domain;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public internet from those that lead into somebody's own network (IANA
 * special-purpose address registries, RFC 6890). A receiver's name may lead to the former only.
 */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** True for an address that anybody on the internet could reach. */
    public static boolean contain(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    /** Besides the above: this network, shared, protocol, documentation, benchmark, reserved. */
    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                first == 198 && second == 51 && third == 100
                        || first == 203 && second == 0 && third == 113;
        return first != 0
                && first < 240
                && !(shared || protocol || relay || benchmark || documentation);
    }

    /** Global unicast is 2000::/3; of it not what carries an IPv4 address, and not examples. */
    private static boolean isPublic6(byte[] b) {
        int first = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
        int second = ((b[2] & 0xff) << 8) | (b[3] & 0xff);
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean tunnel = first == 0x2002 || first == 0x2001 && second < 0x0200;
        boolean documentation = first == 0x2001 && second == 0x0db8 || first == 0x3fff;
        return global && !tunnel && !documentation;
    }
}
