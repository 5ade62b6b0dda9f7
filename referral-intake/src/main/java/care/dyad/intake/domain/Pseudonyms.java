package care.dyad.intake.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Recognises a value that was seen before, without keeping it: a digest that nobody can work out
 * who does not know the secret (HMAC-SHA256, RFC 2104). Masked when printed.
 */
public final class Pseudonyms {

    /** As long as the digest, below which RFC 2104 advises against a key. */
    public static final int SHORTEST = 32;

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param secret at least 32 characters, the same for ever
     */
    public Pseudonyms(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a secret has at least 32 characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /**
     * The digest of a value.
     *
     * @param kind what it is a value of; the same value of another kind has another digest
     */
    public String of(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] text = (kind + "\n" + value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms[masked]";
    }
}
