package care.dyad.intake.kafka;

import care.dyad.intake.WebhookSettings;
import care.dyad.intake.application.SealedSecret;
import care.dyad.intake.application.Sealing;
import care.dyad.intake.domain.WebhookSecret;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How secrets travel: AES-256-GCM under the key that intake and notification-service share, bound
 * to the subscription: 12 bytes of nonce, then what is sealed and its tag.
 */
@Component
class AesSealing implements Sealing {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    AesSealing(WebhookSettings settings) {
        key = key(settings.key());
    }

    @Override
    public SealedSecret seal(WebhookSecret secret, UUID subscription) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bytes(subscription.toString()));
            byte[] sealed = cipher.doFinal(bytes(secret.value()));
            byte[] all = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return new SealedSecret(Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
