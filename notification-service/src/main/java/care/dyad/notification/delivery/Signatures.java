package care.dyad.notification.delivery;

import care.dyad.notification.application.WebhookCall;
import care.dyad.notification.domain.Receiver;
import care.dyad.notification.domain.Secret;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Standard Webhooks 1.0 says: HMAC-SHA256 over id, timestamp and body, one {@code v1}
 * signature for each secret, separated by spaces.
 */
@Component
class Signatures {

    private static final String PREFIX = "whsec_";

    private final Seals seals;

    Signatures(Seals seals) {
        this.seals = seals;
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param timestamp seconds since 1970
     * @throws GeneralSecurityException when a secret cannot be opened
     */
    String of(WebhookCall call, Receiver receiver, long timestamp) throws GeneralSecurityException {
        String signed = call.id() + "." + timestamp + "." + call.body();
        List<String> signatures = new ArrayList<>();
        for (Secret kept : receiver.secrets()) {
            String secret = opened(kept, receiver);
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            signatures.add("v1," + hmac(key, signed));
        }
        return String.join(" ", signatures);
    }

    private String opened(Secret kept, Receiver receiver) throws GeneralSecurityException {
        return kept.sealed()
                ? seals.open(kept.value(), UUID.fromString(receiver.id()))
                : kept.value();
    }

    private static String hmac(byte[] key, String signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
