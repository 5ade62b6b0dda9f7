package care.dyad.notification.domain;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links by which whoever reads a notification acknowledges it: its id and an HMAC-SHA256 of it, cut
 * to 128 bits. Nobody can make one up, and it opens nothing else.
 */
public final class SignedLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "acknowledge".getBytes(StandardCharsets.UTF_8);
    private static final int ID_BYTES = 16;
    private static final int TAG_BYTES = 16;
    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;
    private final String pages;

    /**
     * @param key signs; at least 32 characters
     * @param pages where the pages of this service are
     * @throws IllegalArgumentException when the key is too short
     */
    public SignedLinks(String key, URI pages) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "dyad.notification.link-key: set DYAD_LINK_KEY to a secret of at least 32"
                            + " characters (openssl rand -base64 32)");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.pages = pages.toString().replaceFirst("/$", "");
    }

    /** The link to the page on which a notification is acknowledged. */
    public String linkTo(UUID notification) {
        return pages + "/acknowledge/" + token(notification);
    }

    /** What identifies a notification in such a link. */
    public String token(UUID notification) {
        byte[] id = bytes(notification);
        byte[] token = Arrays.copyOf(id, ID_BYTES + TAG_BYTES);
        System.arraycopy(tag(id), 0, token, ID_BYTES, TAG_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The notification of a token; empty when this service did not make it. */
    public Optional<UUID> notificationOf(String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != ID_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        byte[] tag = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        if (!MessageDigest.isEqual(tag, tag(id))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(id);
        return Optional.of(new UUID(read.getLong(), read.getLong()));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] tag(byte[] id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(id), TAG_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
