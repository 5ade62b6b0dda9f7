package care.dyad.notification.delivery;

import care.dyad.notification.WebhookSettings;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens the secrets that referral-intake sealed: AES-256-GCM, bound to the subscription, 12 bytes
 * of nonce first.
 */
@Component
class Seals {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    Seals(WebhookSettings settings) {
        key = key(settings.key());
    }

    /**
     * The secret as it was exchanged.
     *
     * @throws GeneralSecurityException when it was sealed with another key, for another
     *     subscription, or changed since
     */
    String open(String sealed, UUID subscription) throws GeneralSecurityException {
        byte[] all = Base64.getDecoder().decode(sealed);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
        cipher.updateAAD(subscription.toString().getBytes(StandardCharsets.UTF_8));
        byte[] opened = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        return new String(opened, StandardCharsets.UTF_8);
    }

    private static SecretKeySpec key(String base64) {
        byte[] bytes = decoded(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "dyad.webhooks.key: set DYAD_WEBHOOK_KEY to 32 random bytes in base64 (openssl"
                            + " rand -base64 32), the same for referral-intake and"
                            + " notification-service");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
